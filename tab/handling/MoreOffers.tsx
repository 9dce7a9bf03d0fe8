import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { useWords } from '../text/words.ts'
import type { Offer } from './caseForms.ts'

type More = Readonly<{ offers: readonly Offer[]; caseCode: string; onPress: (offer: Offer) => void }>

/** What is done more seldom. */
export function MoreOffers({ offers, caseCode, onPress }: More) {
  const words = useWords()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton aria-label={`${words.case.more}, ${caseCode}`}>{words.case.more}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {offers.map(offer => (
            <MenuItem key={offer.command} onClick={() => onPress(offer)}>
              {offer.title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

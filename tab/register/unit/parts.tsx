import { Text } from '@fluentui/react-components'
import type { UnitPage } from '../../../bot/api/contract/register.ts'
import { useWords } from '../../text/words.ts'
import { Happenings } from '../Happenings.tsx'
import { Facts, List, Part } from '../Part.tsx'

type Shown = Readonly<{ unit: UnitPage }>

export function Offer({ unit: { offer } }: Shown) {
  const { unit } = useWords()
  return (
    <Part title={unit.parts.offer}>
      <Facts facts={offer} />
    </Part>
  )
}

export function Places({ unit: { places } }: Shown) {
  const { unit } = useWords()
  const held = places.holds.map(hold => [unit.heldUntil(hold.places, hold.until), hold.caseCode])
  const taken = places.occupancies.map(place => [unit.takenFrom(place.places, place.until), place.caseCode])
  const lines = [...held, ...taken].map(line => line.filter(Boolean).join(' · '))
  return (
    <Part title={unit.parts.places}>
      <Text>{places.now}</Text>
      <List items={lines} nothing={unit.nothing.places} />
    </Part>
  )
}

export function History({ unit: { history } }: Shown) {
  const { unit } = useWords()
  return (
    <Part title={unit.parts.history}>
      <Happenings happenings={history} />
    </Part>
  )
}

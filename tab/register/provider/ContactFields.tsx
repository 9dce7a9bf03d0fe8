import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import type { ProviderDetails } from '../../../bot/api/contract/providers.ts'
import { useWords } from '../../text/words.ts'
import { WrittenField } from '../change/fields.tsx'

type Contacts = ProviderDetails['contacts']

type Written = Readonly<{ contacts: Contacts; onChange: (contacts: Contacts) => void }>

const useStyles = makeStyles({
  contact: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  role: { gridColumn: '1 / -1' },
  title: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  remove: { gridColumn: '1 / -1', justifySelf: 'start' },
  add: { justifySelf: 'start' },
})

/** Whom one calls, by what they do. */
export function ContactFields({ contacts, onChange }: Written) {
  const { details: words } = useWords().provider
  const styles = useStyles()
  const add = useRef<HTMLButtonElement>(null)
  const change = (place: number, changed: Partial<Contacts[number]>) =>
    onChange(contacts.map((contact, at) => (at === place ? { ...contact, ...changed } : contact)))
  return (
    <>
      {contacts.map(({ role, phone = '', mail = '' }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is typed is kept above, and nothing tells two apart.
        <fieldset key={place} className={styles.contact}>
          <legend className={styles.title}>{words.contact(place + 1)}</legend>
          <div className={styles.role}>
            <WrittenField
              label={words.role}
              required
              value={role}
              onChange={value => change(place, { role: value })}
            />
          </div>
          <WrittenField
            label={words.phone}
            value={phone}
            onChange={value => change(place, { phone: value })}
          />
          <WrittenField label={words.mail} value={mail} onChange={value => change(place, { mail: value })} />
          <Button
            size="small"
            className={styles.remove}
            aria-label={`${words.removeContact}, ${words.contact(place + 1)}`}
            onClick={() => {
              onChange(contacts.filter((_, at) => at !== place))
              // The button goes; whoever pressed it goes on from the one that adds.
              add.current?.focus()
            }}
          >
            {words.removeContact}
          </Button>
        </fieldset>
      ))}
      <Button
        ref={add}
        size="small"
        className={styles.add}
        onClick={() => onChange([...contacts, { role: '' }])}
      >
        {words.addContact}
      </Button>
    </>
  )
}

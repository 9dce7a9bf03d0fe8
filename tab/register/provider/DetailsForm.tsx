import { useState } from 'react'
import type { ProviderDetails } from '../../../bot/api/contract/providers.ts'
import { useWords } from '../../text/words.ts'
import { ChangeForm } from '../change/ChangeForm.tsx'
import { WrittenField } from '../change/fields.tsx'
import { ContactFields } from './ContactFields.tsx'
import { changedIn } from './changedIn.ts'
import type { ProviderForm } from './providerShown.ts'

/** What is written of the provider. Only what differs from what stood there is sent, and taken back. */
export function DetailsForm({ provider, changing, onClose }: ProviderForm) {
  const { details: words } = useWords().provider
  const [earlier] = useState(provider.details)
  const [details, setDetails] = useState(earlier)
  const [reason, setReason] = useState('')
  const change = (changed: Partial<ProviderDetails>) => setDetails({ ...details, ...changed })
  const changed = changedIn(details, earlier)
  const isWhole =
    Object.keys(changed).length > 0 &&
    [details.name, details.organisationNumber, ...details.contacts.map(({ role }) => role)].every(
      text => text.trim() !== '',
    )
  return (
    <ChangeForm
      {...changing}
      title={words.title}
      below="details"
      body={isWhole ? { ...changed, reason } : undefined}
      undoOf={() => ({ below: 'details', body: changedIn(earlier, details) })}
      onClose={onClose}
    >
      <WrittenField label={words.name} required value={details.name} onChange={name => change({ name })} />
      <WrittenField
        label={words.organisationNumber}
        required
        value={details.organisationNumber}
        onChange={organisationNumber => change({ organisationNumber })}
      />
      <WrittenField label={words.mailbox} value={details.mailbox} onChange={mailbox => change({ mailbox })} />
      <ContactFields contacts={details.contacts} onChange={contacts => change({ contacts })} />
      <WrittenField label={words.reason} value={reason} onChange={setReason} />
    </ChangeForm>
  )
}

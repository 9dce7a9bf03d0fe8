import { Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useWords } from '../../text/words.ts'
import { ChangeForm } from '../change/ChangeForm.tsx'
import { ChosenField, WrittenField } from '../change/fields.tsx'
import type { ProviderForm } from './providerShown.ts'

/** Whether places there may be suggested at all. */
export function StatusForm({ provider, changing, onClose }: ProviderForm) {
  const { status: words } = useWords().provider
  const [earlier] = useState(provider.status)
  const [status, setStatus] = useState(earlier)
  const [reason, setReason] = useState('')
  const isWhole = status !== earlier && reason.trim() !== ''
  return (
    <ChangeForm
      {...changing}
      title={words.title}
      below="status"
      body={isWhole ? { status, reason } : undefined}
      undoOf={() => ({ below: 'status', body: { status: earlier } })}
      onClose={onClose}
    >
      <ChosenField label={words.status} value={status} options={words.statuses} onChange={setStatus} />
      <Text>{words.meaning}</Text>
      <WrittenField label={words.reason} required value={reason} onChange={setReason} />
    </ChangeForm>
  )
}

import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { CaseAct, Suggested } from '../../bot/api/contract/cases.ts'
import { CommandFault } from '../handling/CommandFault.tsx'
import type { Sending } from '../handling/useCaseCommand.ts'
import { useWords } from '../text/words.ts'
import { FormDialog } from '../ui/FormDialog.tsx'

type Reason = Extract<CaseAct, { command: 'decline' }>['reason']

const reasons = [
  'tooFar',
  'wrongProfile',
  'tooLate',
  'familyOpposes',
  'otherReason',
] as const satisfies Reason[]

type Declined = Readonly<{
  unit: Suggested
  title: string
  command: Sending
  onSend: (reason: Reason, note: string) => void
  onClose: () => void
}>

/** Why a suggested unit will not do. */
export function DeclineForm({ unit, title, command, onSend, onClose }: Declined) {
  const words = useWords()
  const [reason, setReason] = useState<Reason>()
  const [note, setNote] = useState('')
  return (
    <FormDialog
      title={`${title} ${unit.unitName}`}
      action={title}
      canSend={reason !== undefined}
      isSending={command.isSending}
      onSend={() => reason && onSend(reason, note)}
      onClose={onClose}
    >
      {command.problem && <CommandFault problem={command.problem} />}
      <Field label={words.command.reason} required>
        <RadioGroup
          value={reason ?? ''}
          onChange={(_, { value }) => setReason(reasons.find(name => name === value))}
        >
          {reasons.map(name => (
            <Radio key={name} value={name} label={words.command.reasons[name]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.command.fields.note} hint={words.command.noNames}>
        <Textarea value={note} rows={3} onChange={(_, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  )
}

import { Field, Input, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { Happening } from '../../bot/api/contract/problem.ts'
import { useWords } from '../text/words.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { CommandFault } from './CommandFault.tsx'
import type { CaseForm } from './caseForms.ts'
import { Happenings } from './Happenings.tsx'
import type { Sending } from './useCaseCommand.ts'

type Filled = Readonly<{
  form: CaseForm
  title: string
  /** Somebody else may have made it impossible while it was filled in. */
  isOffered: boolean
  happened: readonly Happening[]
  command: Sending
  onSend: (text: string) => void
  onClose: () => void
}>

/** What one writes stays as it was written, whatever happens in the case meanwhile; that is told beside it. */
export function CommandForm({ form, title, isOffered, happened, command, onSend, onClose }: Filled) {
  const words = useWords()
  const [text, setText] = useState('')
  const change = (_: unknown, { value }: Readonly<{ value: string }>) => setText(value)
  return (
    <FormDialog
      title={title}
      action={title}
      canSend={isOffered && (form.isOptional || text.trim() !== '')}
      isSending={command.isSending}
      onSend={() => onSend(text)}
      onClose={onClose}
    >
      {happened.length > 0 && (
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>
            {words.command.changedMeanwhile}
            <Happenings happenings={happened} />
            {!isOffered && words.command.notOffered}
          </MessageBarBody>
        </MessageBar>
      )}
      {command.problem && <CommandFault problem={command.problem} />}
      <Field
        label={words.command.fields[form.field]}
        required={!form.isOptional}
        {...(!form.isLine && { hint: words.command.noNames })}
      >
        {form.isLine ? (
          <Input value={text} onChange={change} />
        ) : (
          <Textarea value={text} rows={5} onChange={change} />
        )}
      </Field>
    </FormDialog>
  )
}

import { Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { FollowUp } from '../../../bot/api/contract/register.ts'
import { useWords } from '../../text/words.ts'
import { List, Part } from '../Part.tsx'
import { ChangeForm } from './ChangeForm.tsx'
import type { Changing } from './changing.ts'
import { ChosenField, LongField, today, WrittenField } from './fields.tsx'
import { OpenForm } from './OpenForm.tsx'

type Followed = Readonly<{ followUps: readonly FollowUp[] }>

type Following<Shown> = Followed & Readonly<{ changing: Changing<Shown>; mayKeep: boolean }>

/** What was noted when somebody looked how it goes there. */
export function FollowUpPart<Shown extends Followed>({ changing, followUps, mayKeep }: Following<Shown>) {
  const { unit: words } = useWords()
  const notes = followUps.map(({ id, on, kind, text, by, todo, unit }) => (
    <div key={id}>
      <Text block weight="semibold">
        {[kind, unit, on].filter(Boolean).join(', ')}
      </Text>
      <Text block>{text}</Text>
      {todo && <Text block>{todo}</Text>}
      <Text block size={200}>
        {by}
      </Text>
    </div>
  ))
  return (
    <Part title={words.parts.followUps}>
      {mayKeep && (
        <OpenForm label={words.followUp.open}>{close => <NoteForm {...changing} onClose={close} />}</OpenForm>
      )}
      <List items={notes} nothing={words.nothing.followUps} />
    </Part>
  )
}

function NoteForm<Shown extends Followed>(changing: Changing<Shown> & Readonly<{ onClose: () => void }>) {
  const { followUp: words } = useWords().unit
  const [kind, setKind] = useState<keyof typeof words.kinds>('baseFollowUp')
  const [on, setOn] = useState(today)
  const [text, setText] = useState('')
  const [what, setWhat] = useState('')
  const [until, setUntil] = useState('')
  const isToDo = what.trim() !== ''
  const isWhole = text.trim() !== '' && on !== '' && (!isToDo || until !== '')
  const body = { kind, on, text, ...(isToDo && { todo: { what, until } }) }
  return (
    <ChangeForm
      {...changing}
      title={words.title}
      below="follow-ups"
      body={isWhole ? body : undefined}
      undoOf={({ answer: { followUps } }) => {
        const [newest] = followUps
        return newest && { below: 'follow-ups/undo', body: { noteId: newest.id } }
      }}
    >
      <ChosenField label={words.kind} value={kind} options={words.kinds} onChange={setKind} />
      <WrittenField label={words.on} type="date" required value={on} onChange={setOn} />
      <LongField label={words.text} hint={words.noNames} value={text} onChange={setText} />
      <WrittenField label={words.todo} value={what} onChange={setWhat} />
      {isToDo && <WrittenField label={words.until} type="date" required value={until} onChange={setUntil} />}
    </ChangeForm>
  )
}

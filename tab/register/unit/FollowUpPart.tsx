import { Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useWords } from '../../text/words.ts'
import { ChosenField, LongField, today, WrittenField } from '../change/fields.tsx'
import { OpenForm } from '../change/OpenForm.tsx'
import { List, Part } from '../Part.tsx'
import { UnitForm } from './UnitForm.tsx'
import type { Changing } from './unitShown.ts'

/** What was noted when somebody looked how it goes there. */
export function FollowUpPart(changing: Changing) {
  const { unit: words } = useWords()
  const { followUps, may } = changing.unit
  const notes = followUps.map(({ id, on, kind, text, by, todo }) => (
    <div key={id}>
      <Text block weight="semibold">
        {kind}, {on}
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
      {may.keep && (
        <OpenForm label={words.followUp.open}>{close => <NoteForm {...changing} onClose={close} />}</OpenForm>
      )}
      <List items={notes} nothing={words.nothing.followUps} />
    </Part>
  )
}

function NoteForm(changing: Changing & Readonly<{ onClose: () => void }>) {
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
    <UnitForm
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
    </UnitForm>
  )
}

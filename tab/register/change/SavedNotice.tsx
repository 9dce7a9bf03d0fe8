import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import type { Problem } from '../../../bot/api/contract/problem.ts'
import { useLive } from '../../api/live.tsx'
import { useWords } from '../../text/words.ts'
import { Failure } from '../../ui/Failure.tsx'
import type { Changeable, Changed, Undo } from './changing.ts'

export type Saved = Readonly<{ undo?: Undo }>

type Noticing<Shown> = Omit<Changeable<Shown>, 'history'> &
  Readonly<{ saved: Saved; onUndone: (changed: Changed<Shown>) => void }>

/** What was saved, and how to take it back as long as it can be. */
export function SavedNotice<Shown>({ saved: { undo }, path, version, answer, onUndone }: Noticing<Shown>) {
  const { unit } = useWords()
  const { server } = useLive()
  const [problem, setProblem] = useState<Problem>()
  const [isUndone, setUndone] = useState(false)
  const takeBack = async ({ below, body }: Undo) => {
    const sent = { ...body, commandId: crypto.randomUUID(), reason: unit.change.undoReason }
    const answered = await server.ask({
      path: `${path}/${below}`,
      answer,
      body: sent,
      seen: version,
    })
    if ('problem' in answered) return setProblem(answered.problem)
    setUndone(true)
    onUndone(answered)
  }
  if (problem) return <Failure problem={problem} />
  return (
    <MessageBar intent="success" role="status">
      <MessageBarBody>{isUndone ? unit.change.undone : unit.change.saved}</MessageBarBody>
      {undo && !isUndone && (
        <MessageBarActions>
          <Button onClick={() => void takeBack(undo)}>{unit.change.undo}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

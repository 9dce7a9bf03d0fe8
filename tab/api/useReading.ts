import { useCallback, useEffect, useRef, useState } from 'react'
import type { EventMessage } from '../../bot/api/contract/events.ts'
import type { Problem } from '../../bot/api/contract/problem.ts'
import { useLive } from './live.tsx'
import type { Question } from './server.ts'

export type Reading<Answer> = Readonly<{
  /** What was answered last; it stays while the same thing is read anew. */
  answer?: Answer
  version?: number
  problem?: Problem
  readAgain: () => void
  /** Shows what a change has answered with: it is the same thing in its new version. */
  show: (answered: Readonly<{ answer: Answer; version: number | undefined }>) => void
}>

type Changed = Extract<EventMessage, { type: 'changed' }>

/** Asks, and asks again whenever a change concerns the answer. */
export function useReading<Answer>(
  question: Question<Answer>,
  concerns: (changed: Changed, answer: Answer) => boolean,
): Reading<Answer> {
  const { server, hear } = useLive()
  const [known, setKnown] = useState<
    Omit<Reading<Answer>, 'readAgain' | 'show'> & Readonly<{ path?: string }>
  >({})
  const [times, setTimes] = useState(0)
  const readAgain = useCallback(() => setTimes(before => before + 1), [])
  const newest = useRef({ question, concerns })
  newest.current = { question, concerns }
  const shown = useRef(known)
  shown.current = known
  const { path } = question
  const asked = `${path} ${JSON.stringify(question.body)} ${times}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is a new object at each drawing; `asked` says whether it is another.
  useEffect(() => {
    const outdated = new AbortController()
    const read = async () => {
      const answered = await server.ask(newest.current.question, outdated.signal)
      if (outdated.signal.aborted) return
      if ('problem' in answered)
        setKnown(before => ({ ...(before.path === path ? before : { path }), ...answered }))
      else setKnown({ path, ...answered })
    }
    read().catch(fault => {
      if (!outdated.signal.aborted) throw fault
    })
    return () => outdated.abort()
  }, [server, asked])

  useEffect(
    () =>
      hear(message => {
        const { answer } = shown.current
        if (message.type === 'reload' || (answer && newest.current.concerns(message, answer))) readAgain()
      }),
    [hear, readAgain],
  )
  const { path: knownPath, ...reading } = known
  const show: Reading<Answer>['show'] = answered => setKnown({ path, ...answered })
  return knownPath === path ? { ...reading, readAgain, show } : { readAgain, show }
}

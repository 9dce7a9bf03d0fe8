import { useRef, useState } from 'react'
import { type CaseAct, type CasePage, casePage } from '../../bot/api/contract/cases.ts'
import type { Problem } from '../../bot/api/contract/problem.ts'
import { useLive } from '../api/live.tsx'

export type Sending = Readonly<{
  isSending: boolean
  problem?: Problem
  /** True when it was carried out. */
  send: (act: CaseAct, seen: number) => Promise<boolean>
  forget: () => void
}>

const unreachable = 0

/** A command to a case. Until the server has answered, a repeat goes under the same id and is carried out once. */
export function useCaseCommand(caseCode: string, onDone: (page: CasePage, act: CaseAct) => void): Sending {
  const { server } = useLive()
  const [state, setState] = useState<Pick<Sending, 'isSending' | 'problem'>>({ isSending: false })
  const unanswered = useRef<Readonly<{ id: string; act: string }>>(undefined)

  async function send(act: CaseAct, seen: number): Promise<boolean> {
    setState({ isSending: true })
    const written = JSON.stringify(act)
    const again = unanswered.current?.act === written ? unanswered.current.id : undefined
    const commandId = again ?? crypto.randomUUID()
    unanswered.current = { id: commandId, act: written }
    const path = `/api/cases/${encodeURIComponent(caseCode)}/commands`
    const answered = await server.ask({ path, answer: casePage, body: { commandId, act }, seen })
    const problem = 'problem' in answered ? answered.problem : undefined
    if (problem?.status !== unreachable) unanswered.current = undefined
    setState({ isSending: false, ...(problem && { problem }) })
    if ('answer' in answered) onDone(answered.answer, act)
    return problem === undefined
  }

  return { ...state, send, forget: () => setState({ isSending: false }) }
}

import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, clickFrom, messageFrom, postJson, type TeamsClient } from './teamsClient.ts'

/** What people were shown that nobody should be. */
export type Seen = {
  serverErrors: string[]
  tooLate: number
  unforeseen: number
  /** Nobody listened: Teams asks the next. */
  refused: Refused[]
  /** The connection broke: Teams asks the next. */
  brokenOff: BrokenOff[]
}

export type Refused = Readonly<{ server: number; at: number }>

/** A server took the press and never answered it. */
export type BrokenOff = Readonly<{ server: number; from: number; to: number; why: string }>

export type BalancedTeams = TeamsClient & Readonly<{ seen: Readonly<Seen> }>

const patienceMs = 60_000

/** Each activity goes to any of the servers, and to the next one as often as a connection is refused or breaks. */
export function balancedTeams(
  servers: readonly Readonly<{ url: string }>[],
  { url: connector }: Readonly<{ url: string }>,
  words: Readonly<{ tooLate: string; unforeseen: string }>,
): BalancedTeams {
  const seen: Seen = { serverErrors: [], tooLate: 0, unforeseen: 0, refused: [], brokenOff: [] }

  async function send(activity: unknown): Promise<Answer> {
    const body = JSON.stringify(activity)
    const first = Math.floor(Math.random() * servers.length)
    const giveUpAt = performance.now() + patienceMs
    for (let tries = 0; performance.now() < giveUpAt; tries++) {
      const server = (first + tries) % servers.length
      const answer = await ask(server, body)
      if (answer) return note(answer)
      // After a round of all, so that one that is just starting is not worn out by asking.
      if (tries >= servers.length - 1) await pause(50)
    }
    throw new Error(`No server answered within ${patienceMs} ms.`)
  }

  async function ask(server: number, body: string): Promise<Answer | undefined> {
    const from = Date.now()
    try {
      // A kept connection may be closed just when it is used again: whose fault that is nobody can tell.
      const posting = { longestMs: patienceMs, alone: true }
      return await postJson(`${servers[server]?.url}/api/messages`, body, posting)
    } catch (fault) {
      const why = codeOf(fault)
      const at = Date.now()
      if (why === 'ECONNREFUSED') seen.refused.push({ server, at })
      else seen.brokenOff.push({ server, from, to: at, why })
      return undefined
    }
  }

  function note(answer: Answer): Answer {
    if (answer.status >= 500) seen.serverErrors.push(`${answer.status} ${answer.text.slice(0, 200)}`)
    if (answer.text.includes(words.tooLate)) seen.tooLate++
    if (answer.text.includes(words.unforeseen)) seen.unforeseen++
    return answer
  }

  return {
    say: (person, text, where = 'ownChat') => send(messageFrom({ person, where, connector }, text)),
    click: (person, data, where = 'ownChat') => send(clickFrom({ person, where, connector }, data)),
    send,
    seen,
  }
}

function codeOf(fault: unknown): string {
  const cause: unknown = typeof fault === 'object' && fault !== null ? Reflect.get(fault, 'cause') : undefined
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(fault)
}

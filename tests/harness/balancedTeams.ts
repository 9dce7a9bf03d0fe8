import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, clickFrom, messageFrom, postJson, type TeamsClient } from './teamsClient.ts'

/** What people were shown that nobody should be. */
export type Seen = { serverErrors: string[]; tooLate: number; unforeseen: number; sentElsewhere: number }

export type BalancedTeams = TeamsClient & Readonly<{ seen: Readonly<Seen> }>

const patienceMs = 60_000

/** Each activity goes to any of the servers, and to the next one as often as a connection is refused or breaks. */
export function balancedTeams(
  servers: readonly Readonly<{ url: string }>[],
  { url: connector }: Readonly<{ url: string }>,
  words: Readonly<{ tooLate: string; unforeseen: string }>,
): BalancedTeams {
  const seen: Seen = { serverErrors: [], tooLate: 0, unforeseen: 0, sentElsewhere: 0 }

  async function send(activity: unknown): Promise<Answer> {
    const body = JSON.stringify(activity)
    const first = Math.floor(Math.random() * servers.length)
    const giveUpAt = performance.now() + patienceMs
    for (let tries = 0; performance.now() < giveUpAt; tries++) {
      const server = servers[(first + tries) % servers.length]
      const answer = await postJson(`${server?.url}/api/messages`, body, patienceMs).catch(() => undefined)
      if (answer) return note(answer)
      seen.sentElsewhere++
      // After a round of all, so that one that is just starting is not worn out by asking.
      if (tries >= servers.length - 1) await pause(50)
    }
    throw new Error(`No server answered within ${patienceMs} ms.`)
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

import { chosenPersonHeader, type SignInWays, signInWays } from '../../bot/api/contract/person.ts'
import { type Answered, type Server, serverFor } from '../api/server.ts'
import { type BrowserHost, openBrowserHost } from '../host/browserHost.ts'
import type { TeamsHost } from '../host/teamsHost.ts'
import { wordsIn } from '../text/words.ts'
import { chosenPerson } from './chosenPerson.ts'

/** How one signs in where the tab is shown. */
export type SignIn =
  | Readonly<{ by: 'teams'; host: TeamsHost; server: Server }>
  | Readonly<{ by: 'choice'; host: BrowserHost; server: Server; people: People }>

export type People = Extract<SignInWays, { by: 'choice' }>['people']

const browsersWords = wordsIn(navigator.language)

export async function openSignIn(): Promise<SignIn | Extract<Answered<never>, { problem: unknown }>> {
  const nobody = serverFor({ whoCalls: async () => ({}), words: browsersWords })
  const answered = await nobody.ask({ path: '/api/sign-in', answer: signInWays })
  if ('problem' in answered) return answered
  return answered.answer.by === 'choice' ? byChoice(answered.answer.people) : byTeams()
}

function byChoice(people: People): SignIn {
  const whoCalls = async () => ({ [chosenPersonHeader]: chosenPerson() ?? '' })
  const server = serverFor({ whoCalls, words: browsersWords })
  return { by: 'choice', host: openBrowserHost(), server, people }
}

/** Only where Teams is around is its client library fetched. */
async function byTeams(): Promise<SignIn | Extract<Answered<never>, { problem: unknown }>> {
  const { openTeamsHost } = await import('../host/teamsHost.ts')
  const host = await openTeamsHost().catch(() => undefined)
  if (!host) return { problem: { type: 'about:blank', status: 0, ...browsersWords.onlyInTeams } }
  const whoCalls = async () => ({ authorization: `Bearer ${await host.token()}` })
  return { by: 'teams', host, server: serverFor({ whoCalls, words: browsersWords }) }
}

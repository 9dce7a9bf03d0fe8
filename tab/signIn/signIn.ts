import { chosenPersonHeader, type SignInWays, signInWays } from '../../bot/api/contract/person.ts'
import { type Answered, type Server, serverFor } from '../api/server.ts'
import { type BrowserHost, openBrowserHost } from '../host/browserHost.ts'
import type { AppHost } from '../host/host.ts'
import type { TabWords } from '../text/tabWords.ts'
import { wordsIn } from '../text/words.ts'
import { chosenPerson } from './chosenPerson.ts'

/** How one signs in where the tab is shown. */
export type SignIn =
  | Readonly<{ by: 'teams'; host: AppHost; server: Server }>
  | Readonly<{ by: 'choice'; host: BrowserHost; server: Server; people: People }>

export type People = Extract<SignInWays, { by: 'choice' }>['people']

/** What is around the page where people do not choose who they are. */
export type Surroundings = Readonly<{
  /** Fails where it is not there. */
  openHost: () => Promise<AppHost>
  /** What to say then. */
  missing: (words: TabWords) => Readonly<{ title: string; detail: string }>
}>

type NotOpened = Extract<Answered<never>, { problem: unknown }>

const browsersWords = wordsIn(navigator.language)

export async function openSignIn(surroundings: Surroundings): Promise<SignIn | NotOpened> {
  const nobody = serverFor({ whoCalls: async () => ({}), words: browsersWords })
  const answered = await nobody.ask({ path: '/api/sign-in', answer: signInWays })
  if ('problem' in answered) return answered
  return answered.answer.by === 'choice' ? byChoice(answered.answer.people) : byToken(surroundings)
}

function byChoice(people: People): SignIn {
  const whoCalls = async () => ({ [chosenPersonHeader]: chosenPerson() ?? '' })
  const server = serverFor({ whoCalls, words: browsersWords })
  return { by: 'choice', host: openBrowserHost(), server, people }
}

async function byToken({ openHost, missing }: Surroundings): Promise<SignIn | NotOpened> {
  const host = await openHost().catch(() => undefined)
  if (!host) return { problem: { type: 'about:blank', status: 0, ...missing(browsersWords) } }
  const whoCalls = async () => ({ authorization: `Bearer ${await host.token()}` })
  return { by: 'teams', host, server: serverFor({ whoCalls, words: browsersWords }) }
}

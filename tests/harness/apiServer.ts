import { apiRoutes } from '../../bot/api/apiRoutes.ts'
import { type EventStream, openEventStream } from '../../bot/api/events/eventStream.ts'
import type { SignIn } from '../../bot/api/signIn.ts'
import { signInByChoice } from '../../bot/demo/chosenPerson.ts'
import type { Calendar } from '../../bot/desk/meetings/calendar.ts'
import { openImports } from '../../bot/import/openImports.ts'
import { loadAnswerWords } from '../../bot/reading/answerWords.ts'
import { guessAnswer } from '../../bot/reading/guessAnswer.ts'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { routesTo } from '../../bot/routes.ts'
import { openServer } from '../../bot/server.ts'
import type { Office } from '../builders/aDesk.ts'
import { freePort } from './freePort.ts'
import { neverStopping } from './neverStopping.ts'

/** The API over real HTTP on a desk of the tests'. */
export type ApiServer = Readonly<{
  url: string
  events: EventStream
  ask: (person: string | undefined, path: string, asked?: Asked) => Promise<ApiAnswer>
  /** Each line of the log. */
  log: readonly string[]
  close: () => Promise<void>
}>

export type Asked = Readonly<{
  body?: unknown
  /** As the text that it is, not as JSON of it. */
  text?: string
  headers?: Readonly<Record<string, string>>
}>

export type ApiAnswer = Readonly<{ status: number; headers: Headers; body: unknown }>

export async function startApi({ desk }: Office, signIn?: SignIn, calendar?: Calendar): Promise<ApiServer> {
  const log: string[] = []
  const events = openEventStream(desk)
  const imports = openImports(loadLexicon())
  // All of it is told, however quickly it comes.
  const answerWords = loadAnswerWords()
  const guess = (text: string) => guessAnswer(text, answerWords)
  const services = {
    desk,
    events,
    imports,
    guess,
    addressOf: (caseCode: string) => `https://samplats.example/tab/cases/${caseCode}`,
    tellEveryMs: 0,
    log: (line: string) => void log.push(line),
  }
  const api = apiRoutes({ ...services, calendar, signIn: signIn ?? signInByChoice(desk.directory) })
  const routes = routesTo({ messages: async () => {}, api, tab: [], reply: [], notices: [] }, neverStopping)
  const server = openServer(routes, { ...services, stopping: neverStopping })
  const port = await freePort()
  await server.listen(port)
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    events,
    log,
    ask: async (person, path, { body, text, headers = {} } = {}) => {
      const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
      const response = await fetch(`${url}${path}`, {
        headers: {
          ...(person !== undefined && { 'samplats-person': person }),
          ...(sent !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(sent !== undefined && { method: 'POST', body: sent }),
      })
      const answered: unknown = JSON.parse(await response.text())
      return { status: response.status, headers: response.headers, body: answered }
    },
    close: () => {
      events.close()
      return server.close()
    },
  }
}

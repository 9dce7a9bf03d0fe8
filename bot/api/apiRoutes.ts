import type { Request, Response } from 'restify'
import type { Desk } from '../desk/desk.ts'
import type { Calendar } from '../desk/meetings/calendar.ts'
import type { ReplyGuess } from '../domain/inquiry/writtenReply.ts'
import { mayEnter } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import { isOneOf, type Locale, locales } from '../domain/vocabulary.ts'
import type { Imports } from '../import/openImports.ts'
import type { Route } from '../routes.ts'
import { type Words, wordsFor } from '../text/words.ts'
import { type Answering, openAnswering } from './answering.ts'
import { caseEndpoints } from './cases/caseEndpoints.ts'
import { meetingFileEndpoint } from './cases/meetingFileEndpoint.ts'
import { meetingTimesEndpoint } from './cases/meetingTimesEndpoint.ts'
import type { Endpoint } from './endpoint.ts'
import type { EventStream } from './events/eventStream.ts'
import { importEndpoints } from './imports/importEndpoints.ts'
import { mailEndpoint } from './mails/mailEndpoint.ts'
import { me } from './me.ts'
import { setPageHeaders } from './pageHeaders.ts'
import { problemFor } from './problems.ts'
import { registerEndpoints } from './register/registerEndpoints.ts'
import { sendAnswer } from './sendAnswer.ts'
import type { SignIn } from './signIn.ts'

/** Every path of the API. Who may ask stands with each; whoever calls is known before anything is looked up. */
function endpoints({ imports, calendar, guess, addressOf }: ApiServices): readonly Endpoint[] {
  return [
    me,
    ...registerEndpoints,
    ...importEndpoints(imports),
    ...caseEndpoints({ guess }),
    meetingTimesEndpoint(calendar),
    meetingFileEndpoint,
    mailEndpoint(addressOf),
  ]
}

export type ApiServices = Readonly<{
  desk: Desk
  signIn: SignIn
  events: EventStream
  imports: Imports
  /** Undefined where there is none. */
  calendar: Calendar | undefined
  /** What a provider's own words seem to say. */
  guess: (text: string) => ReplyGuess
  /** Where a case is opened from outside the tab. */
  addressOf: (caseCode: CaseCode) => string
  /** How often, at most, someone is told how far long work has come. */
  tellEveryMs: number
  log: (line: string) => void
}>

export function apiRoutes(services: ApiServices): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/sign-in',
      caller: 'anyone',
      handle: async (request, response) => {
        setPageHeaders(request, response)
        sendAnswer(response, { body: services.signIn.ways() })
      },
    },
    {
      method: 'get',
      path: '/api/events',
      caller: 'staff',
      handle: forStaff(services, async ({ request, response, answering, person, words }) => {
        const joined = services.events.join(person, request, response)
        if (!joined) answering.send(problemFor(words, 'tooMany'))
      }),
    },
    ...endpoints(services).map(endpoint => routeTo(endpoint, services)),
  ]
}

function routeTo({ method, path, may, answer }: Endpoint, services: ApiServices): Route {
  const handle = forStaff(services, async ({ request, answering: { tell, send }, person, words }) => {
    if (!may(person)) return send(problemFor(words, 'notAllowed'))
    const named = (part: string) => String(request.params[part] ?? '')
    send(await answer({ request, desk: services.desk, person, words, named, tell }))
  })
  return { method, path, caller: 'staff', handle }
}

type StaffCall = Readonly<{
  request: Request
  response: Response
  answering: Answering
  person: Person
  words: Words
}>

/** A fault that nobody foresaw is a problem like any other, and its kind is in the log. */
function forStaff(
  { signIn, tellEveryMs, log }: ApiServices,
  handle: (call: StaffCall) => Promise<void>,
): Route['handle'] {
  return async (request, response) => {
    setPageHeaders(request, response)
    const answering = openAnswering(request, response, tellEveryMs)
    const asked = wordsFor(languageAsked(request))
    try {
      const caller = await signIn.whoCalls(request)
      if ('stranger' in caller) return answering.send(problemFor(asked, caller.stranger))
      const { person } = caller
      const words = wordsFor(person.locale)
      if (!mayEnter(person)) return answering.send(problemFor(words, 'noRole'))
      await handle({ request, response, answering, person, words })
    } catch (fault) {
      log(`Could not answer ${request.getRoute().path}: ${fault instanceof Error ? fault.name : 'unknown'}.`)
      answering.send(problemFor(asked, 'broken'))
    }
  }
}

/** The first that we speak of those that the caller wants; Swedish when none is. */
function languageAsked({ headers }: Request): Locale {
  const wanted = (headers['accept-language'] ?? '').split(',').map(language => language.trim().slice(0, 2))
  return wanted.find(language => isOneOf(locales, language)) === 'en' ? 'en' : 'sv'
}

import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder'
import { AuthenticationError } from 'botframework-connector'
import { openChat } from '../desk/people.ts'
import type { Person } from '../domain/person.ts'
import { answerJson } from '../jsonAnswer.ts'
import { readJsonBody } from '../jsonBody.ts'
import type { Route } from '../routes.ts'
import { wordsFor } from '../text/words.ts'
import { type ArrivedActivity, readActivity } from './arrivedActivity.ts'
import { readClick, readInvokedClick } from './clickInput.ts'
import { answerClick, answerOldClick } from './clicks.ts'
import { chatOfActivity, isPersonalChat } from './conversation.ts'
import { answerComposing, answerInvoke, textAnswer } from './invokeAnswer.ts'
import { faultName } from './sendFaults.ts'
import { answerSentence, greet } from './sentences.ts'
import { type BotServices, localeOf, type Turn } from './services.ts'
import { unitsToCompose } from './unitsToCompose.ts'

/** The bot as an HTTP handler: whatever Teams sends gets an answer, and whatever Teams never sends gets a 4xx. */
export function openBot(services: BotServices): Route['handle'] {
  return async (request, response) => {
    const body = await readJsonBody(request)
    if ('fault' in body) return answerJson(response, body.status, { error: body.fault })
    const read = readActivity(body.json)
    if ('fault' in read) return answerJson(response, 400, { error: read.fault })
    const { activity } = read
    if (services.secureOnly && !activity.serviceUrl.startsWith('https://'))
      return answerJson(response, 400, { error: 'The service URL must be https.' })
    const answer = await answerTo(activity, request.headers.authorization ?? '', services)
    answerJson(response, answer.status, answer.body ?? {})
  }
}

async function answerTo(
  activity: ArrivedActivity,
  authorization: string,
  services: BotServices,
): Promise<InvokeResponse> {
  try {
    const turn = (context: TurnContext) => guardedTurn(context, services)
    return (await services.adapter.answer(authorization, activity, turn)) ?? { status: 200 }
  } catch (error) {
    if (!(error instanceof AuthenticationError)) throw error
    return { status: error.statusCode, body: { error: 'Only Teams may call this.' } }
  }
}

/** What no one foresaw is said plainly to whoever is there, and never as a bare failure of the app. */
async function guardedTurn(context: TurnContext, services: BotServices): Promise<void> {
  try {
    await turn(context, services)
  } catch (error) {
    services.log(`Could not answer a ${context.activity.type} activity: ${faultName(error)}.`)
    if (context.activity.type !== ActivityTypes.Invoke) return
    await answerInvoke(context, textAnswer(wordsFor(localeOf(context.activity.locale)).chat.unforeseen))
  }
}

async function turn(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context
  const known = services.desk.directory.person(activity.from.aadObjectId ?? '')
  if (activity.type === ActivityTypes.Message)
    return known ? message(context, known, services) : stranger(context)
  if (activity.type === ActivityTypes.Invoke) return invoke(context, known, services)
  const arrived = activity.type === ActivityTypes.ConversationUpdate && isPersonalChat(activity)
  if (arrived && known) return greet(await turnOf(context, known, services))
}

async function message(context: TurnContext, person: Person, services: BotServices): Promise<void> {
  const now = await turnOf(context, person, services)
  const click = readClick(context.activity.value)
  return click ? answerOldClick(now, click, services) : answerSentence(now, services)
}

async function invoke(
  context: TurnContext,
  person: Person | undefined,
  services: BotServices,
): Promise<void> {
  const { name, value } = context.activity
  if (name === 'application/search')
    return answerInvoke(context, {
      type: 'application/vnd.microsoft.search.searchResponse',
      value: { results: [] },
    })
  if (name === 'composeExtension/query')
    return answerComposing(
      context,
      unitsToCompose(value, { person, locale: localeOf(context.activity.locale) }, services),
    )
  const words = wordsFor(localeOf(context.activity.locale))
  if (name !== 'adaptiveCard/action') return answerInvoke(context, textAnswer(words.chat.notYours))
  if (!person) return answerInvoke(context, textAnswer(words.chat.notRegistered))
  const click = readInvokedClick(value)
  const now = await turnOf(context, person, services)
  return click
    ? answerClick(now, click, services)
    : answerInvoke(context, textAnswer(now.words.chat.notYours))
}

async function stranger(context: TurnContext): Promise<void> {
  await context.sendActivity(wordsFor(localeOf(context.activity.locale)).chat.notRegistered)
}

/** Remembers the person's own chat on the way, so that they can be told things unasked. */
async function turnOf(
  context: TurnContext,
  person: Person,
  { desk, languageOf }: BotServices,
): Promise<Turn> {
  const { activity } = context
  const locale = languageOf === 'client' ? localeOf(activity.locale) : person.locale
  const known = isPersonalChat(activity)
    ? await openChat(desk, person, { chat: chatOfActivity(activity), locale })
    : person
  return { context, person: known, words: wordsFor(locale) }
}

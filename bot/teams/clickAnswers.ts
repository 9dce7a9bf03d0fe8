import { CardFactory } from 'botbuilder'
import type { Card } from '../cards/card.ts'
import { candidateIn, inputs as fields, type Verb } from '../cards/cardAction.ts'
import { excludedCard, mostOnExcludedCard } from '../cards/excludedCard.ts'
import { type RequestView, requestCard } from '../cards/requestCard.ts'
import { type CaseOutcome, type Click, loadRequest } from '../desk/actOnCase.ts'
import {
  addCaseDetails,
  answerQuestion,
  askForMoreCandidates,
  declineCandidate,
  withdrawCase,
} from '../desk/answerForCase.ts'
import { newCaseCode } from '../desk/caseCode.ts'
import {
  cancelChoiceOfPlace,
  choosePlace,
  recordCaseDecision,
  startPlacementOn,
} from '../desk/choosePlace.ts'
import { decidersFor } from '../desk/deciders.ts'
import { fileRequest } from '../desk/fileRequest.ts'
import {
  askForClarification,
  claimCase,
  closeAsUnmet,
  closeCase,
  lookForCandidates,
  recallCaseSuggestion,
  replaceCase,
  suggestCandidates,
  takeOverCase,
} from '../desk/handleCase.ts'
import { askByMail } from '../desk/inquiries/askUnits.ts'
import { type RecordedReply, recordReply } from '../desk/inquiries/recordReply.ts'
import { matchCase } from '../desk/matchCase.ts'
import { cancelCaseMeeting } from '../desk/meetings/meetCase.ts'
import { dateAt, isCalendarDate } from '../domain/calendar.ts'
import { isExclusionCode } from '../domain/matching/exclusion.ts'
import { mayFile, mayHandleQueue, maySeeCase } from '../domain/permissions.ts'
import { type CaseCode, declineReasons } from '../domain/request/placementRequest.ts'
import { needs } from '../domain/vocabulary.ts'
import { unitName } from '../showing/names.ts'
import { cardByCode, cardForPresser } from './caseCards.ts'
import type { ClickInput } from './clickInput.ts'
import { chatOfActivity, isPersonalChat } from './conversation.ts'
import { type CardOrText, cardAnswer, textAnswer } from './invokeAnswer.ts'
import { picked, pickedSeveral } from './pickedWords.ts'
import { fieldsAsSent, fieldsOfRequest, formOfFields } from './requestFields.ts'
import type { BotServices, Turn } from './services.ts'
import { unitsNamed } from './unitsNamed.ts'

export type Press = Readonly<{ turn: Turn; click: Click; input: ClickInput; services: BotServices }>

/** What happened to the case, or what to show instead. */
type Answer = CaseOutcome | CardOrText

/** What each button does. */
export const answers: Readonly<Record<Verb, (press: Press) => Promise<Answer>>> = {
  file,
  answerClarification: press => answerQuestion(desk(press), press.click, text(press, fields.answer)),
  addDetails,
  withdraw: press => withdrawCase(desk(press), press.click, text(press, fields.withdrawNote)),
  copyToNew,
  claim: press => claimCase(desk(press), press.click),
  takeOver: press => takeOverCase(desk(press), press.click),
  requestClarification: press => askForClarification(desk(press), press.click, text(press, fields.question)),
  showCandidates: press => lookForCandidates(desk(press), press.click),
  showExcluded,
  askUnits: press => askByMail(desk(press), press.click, { unitIds: pickedUnits(press), note: '' }),
  recordFree: recording('free'),
  recordFull: recording('full'),
  recordUnsuited: recording('unsuited'),
  recordNeedsMore: recording('needsMore'),
  sendSuggestion: press => suggestCandidates(desk(press), press.click, pickedUnits(press)),
  recallSuggestion: press => recallCaseSuggestion(desk(press), press.click),
  closeUnmet: press => closeAsUnmet(desk(press), press.click, text(press, fields.unmetNote)),
  replace: press => replaceCase(desk(press), press.click, text(press, fields.otherCase).trim().toUpperCase()),
  close: press => closeCase(desk(press), press.click),
  choose: press => choosePlace(desk(press), press.click, press.input.action.unitId ?? ''),
  decline: press =>
    declineCandidate(desk(press), press.click, {
      unitId: text(press, fields.unit) || (press.input.action.unitId ?? ''),
      reason: picked(declineReasons, text(press, fields.declineReason)) ?? 'otherReason',
      note: text(press, fields.declineNote),
    }),
  askForMore: press => askForMoreCandidates(desk(press), press.click, text(press, fields.moreNote)),
  cancelChoice: press => cancelChoiceOfPlace(desk(press), press.click, ''),
  recordDecision,
  startPlacement,
  cancelMeeting: press => cancelCaseMeeting(desk(press), press.click, press.input.action.meeting ?? 0),
  showCase,
  refresh: async press => showFresh(press),
}

function recording(answer: RecordedReply['answer']): (press: Press) => Promise<Answer> {
  return press => recordReply(desk(press), press.click, { unitId: press.input.action.unitId ?? '', answer })
}

async function file({ turn, click, input, services }: Press): Promise<Answer> {
  const { activity } = turn.context
  const { form, unread } = formOfFields(input.inputs, services.places)
  const message =
    activity.replyToId && isPersonalChat(activity)
      ? { conversationId: chatOfActivity(activity).conversationId, activityId: activity.replyToId }
      : undefined
  const outcome: CaseOutcome =
    unread.length > 0
      ? {
          outcome: 'refused',
          refusal: { refused: 'faultyForm', faults: unread },
          state: undefined,
          version: 0,
        }
      : await fileRequest(services.desk, click, { form, message, copyOf: input.action.copyOf })
  if (outcome.outcome === 'done' || outcome.refusal.refused !== 'faultyForm') return outcome
  const { faults } = outcome.refusal
  const copied = await copiedFrom(input.action.copyOf, { turn, services })
  const asSent = { caseCode: click.caseCode, form: fieldsAsSent(input.inputs), faults, copied }
  return cardAnswer(requestCard(asSent, turn.words))
}

async function addDetails(press: Press): Promise<Answer> {
  const named = unitsNamed(desk(press).register.index, text(press, fields.mustNotPlaceAt))
  if ('unknown' in named) return textAnswer(press.turn.words.chat.unknownUnit(named.unknown))
  const coReader = text(press, fields.coReader)
  return addCaseDetails(desk(press), press.click, {
    text: text(press, fields.freeText),
    moreNeeds: pickedSeveral(needs, text(press, fields.musts)).map(need => ({ need, weight: 'must' })),
    mustNotPlaceAt: named.units,
    ...(coReader ? { coReader } : {}),
  })
}

/** The old case stays as it is; a new card, filled in alike, comes below it. */
async function copyToNew(press: Press): Promise<Answer> {
  const { turn, click, services } = press
  const found = await loadRequest(services.desk, click.caseCode)
  if (!found || !maySeeCase(turn.person, found.request) || !mayFile(turn.person))
    return textAnswer(turn.words.chat.notYours)
  if (!isPersonalChat(turn.context.activity)) return textAnswer(turn.words.chat.onlyInOwnChat)
  const form = fieldsOfRequest(found.request, dateAt(services.desk.clock()), turn.words)
  const copied = await copiedFrom(click.caseCode, press)
  const caseCode = newCaseCode(services.desk.random)
  await send(turn, requestCard({ caseCode, form, faults: [], copied }, turn.words))
  return showFresh(press)
}

/** Units that must not be asked have no field of their own on the card, so they come along by the old case's code. */
async function copiedFrom(
  caseCode: CaseCode | undefined,
  { turn, services }: Pick<Press, 'turn' | 'services'>,
): Promise<RequestView['copied']> {
  const found = caseCode === undefined ? undefined : await loadRequest(services.desk, caseCode)
  if (!caseCode || !found || !maySeeCase(turn.person, found.request)) return undefined
  const notAt = found.request.facts.mustNotPlaceAt.map(id => unitName(services.desk, id))
  return { from: caseCode, notAt }
}

async function showExcluded(press: Press): Promise<Answer> {
  const { turn, click, input, services } = press
  const found = await loadRequest(services.desk, click.caseCode)
  if (!found || !mayHandleQueue(turn.person)) return textAnswer(turn.words.chat.notYours)
  const code = input.action.exclusion ?? text(press, fields.exclusion)
  if (!isExclusionCode(code)) return showFresh(press)
  const { counts, ledger } = matchCase(services.desk, found.request)
  const units = counts.find(count => count.code === code)?.units ?? 0
  const lines = ledger({ code, most: mostOnExcludedCard })
  await send(turn, excludedCard({ caseCode: click.caseCode, code, units, lines }, turn.words))
  return showFresh(press)
}

async function recordDecision(press: Press): Promise<Answer> {
  const { services, turn, click } = press
  const decider = text(press, fields.decider)
  const found = await loadRequest(services.desk, click.caseCode)
  const roles = found && decidersFor(services.desk, found.request).find(({ id }) => id === decider)?.roles
  const body = roles?.map(role => turn.words.terms.roles[role]).join(', ')
  return recordCaseDecision(services.desk, click, {
    decider,
    body: body ?? '',
    outcome: text(press, fields.outcome) === 'refused' ? 'refused' : 'granted',
    note: text(press, fields.decisionNote),
  })
}

async function startPlacement(press: Press): Promise<Answer> {
  const written = text(press, fields.startedOn)
  const startedOn = isCalendarDate(written) ? written : dateAt(desk(press).clock())
  return startPlacementOn(desk(press), press.click, startedOn)
}

async function showCase({ turn, click, services }: Press): Promise<Answer> {
  const shown = await cardByCode(services, click.caseCode, turn)
  if ('said' in shown) return textAnswer(shown.said)
  await send(turn, shown.card)
  return textAnswer(click.caseCode)
}

async function showFresh({ turn, click, input, services }: Press): Promise<Answer> {
  const found = await loadRequest(services.desk, click.caseCode)
  if (!found || !maySeeCase(turn.person, found.request)) return textAnswer(turn.words.chat.notYours)
  const shown = { ...found, slot: input.action.slot, tab: services.tab }
  return cardAnswer(await cardForPresser(services.desk, shown, turn))
}

async function send({ context }: Turn, card: Card): Promise<void> {
  await context.sendActivity({ attachments: [CardFactory.adaptiveCard(card)] })
}

function desk({ services }: Press): BotServices['desk'] {
  return services.desk
}

/** The ticked boxes of the candidates card. */
function pickedUnits({ input }: Press): readonly string[] {
  const ticked = Object.entries(input.inputs).filter(([, value]) => value === 'true')
  return ticked.flatMap(([name]) => candidateIn(name) ?? [])
}

function text({ input }: Press, field: string): string {
  return input.inputs[field] ?? ''
}

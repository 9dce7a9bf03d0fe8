import { openCasesOf, openQueue } from '../../desk/findCases.ts'
import { isExclusionCode } from '../../domain/matching/exclusion.ts'
import { mayHandleQueue } from '../../domain/permissions.ts'
import { isSearching } from '../../domain/request/placementRequest.ts'
import { caseCommand, type LedgerAsked, ledgerAsked, type QueuePage } from '../contract/cases.ts'
import { type Answer, asking, type Call, changing, type Endpoint, reading } from '../endpoint.ts'
import { answerCommand } from './answerCommand.ts'
import { candidateList } from './candidateList.ts'
import type { CommandServices } from './carryOutCommand.ts'
import { caseHead } from './caseHead.ts'
import { casePage } from './casePage.ts'
import { ledgerPage } from './ledgerPage.ts'
import { noSuchCase, openedCase } from './openedCase.ts'
import { sentCards } from './sentCards.ts'

const anyone = () => true

/** The queue and its cases. Which case someone may see is judged with the case at hand. */
export function caseEndpoints(services: Pick<CommandServices, 'guess'>): readonly Endpoint[] {
  return [
    reading('/api/queue', { may: anyone, answer: showQueue }),
    reading('/api/cases/:caseCode', { may: anyone, answer: showCase }),
    reading('/api/cases/:caseCode/cards', { may: anyone, answer: showCards }),
    reading('/api/cases/:caseCode/candidates', { may: mayHandleQueue, answer: showCandidates }),
    asking('/api/cases/:caseCode/ledger', ledgerAsked, { may: mayHandleQueue, answer: showLedger }),
    changing('/api/cases/:caseCode/commands', caseCommand, {
      may: anyone,
      answer: call => answerCommand(call, services),
    }),
  ]
}

/** The whole queue for those who handle it, and their own open cases for everyone else. */
async function showQueue(call: Call): Promise<Answer> {
  const { desk, person } = call
  const found = await (mayHandleQueue(person) ? openQueue(desk) : openCasesOf(desk, person))
  const body: QueuePage = { cases: await Promise.all(found.map(each => caseHead(each, call))) }
  return { body }
}

async function showCase(call: Call): Promise<Answer> {
  const found = await openedCase(call)
  if (!found) return noSuchCase(call)
  return { body: await casePage(found, call), version: found.version }
}

async function showCards(call: Call): Promise<Answer> {
  const found = await openedCase(call)
  if (!found) return noSuchCase(call)
  return { body: await sentCards(found, call), version: found.version }
}

async function showCandidates(call: Call): Promise<Answer> {
  const found = await openedCase(call)
  if (!found || !isSearching(found.request)) return noSuchCase(call)
  return { body: await candidateList(found.request, call), version: found.version }
}

async function showLedger(call: Call & Readonly<{ asked: LedgerAsked }>): Promise<Answer> {
  const found = await openedCase(call)
  const { code, after } = call.asked
  if (!found || !isSearching(found.request) || !isExclusionCode(code)) return noSuchCase(call)
  return { body: ledgerPage(found.request, { code, after }, call), version: found.version }
}

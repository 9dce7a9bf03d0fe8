import { mayHandleQueue } from '../domain/permissions.ts'
import type { UnitId } from '../domain/register/unit.ts'
import { noteCompetition } from '../domain/request/competing.ts'
import {
  claim,
  close,
  closeUnmet,
  recallSuggestion,
  replace,
  requestClarification,
  sendSuggestion,
  showCandidates,
  takeOver,
} from '../domain/request/handling.ts'
import { type CaseCode, isHeldBySomeone } from '../domain/request/placementRequest.ts'
import { isRefusal, type Refusal } from '../domain/request/refusal.ts'
import { actOnCase, type CaseOutcome, type Click, loadRequest } from './actOnCase.ts'
import { competitionOver } from './competition.ts'
import type { Desk } from './desk.ts'
import { matchCase, suggestedFrom } from './matchCase.ts'

/** What the central unit does with a case. */

export function claimCase(desk: Desk, click: Click): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayHandleQueue,
    decide: (request, now) => claim(request, click.person.id, now),
  })
}

export function takeOverCase(desk: Desk, click: Click): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayHandleQueue,
    decide: (request, now) => takeOver(request, click.person.id, now),
  })
}

export function askForClarification(desk: Desk, click: Click, question: string): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayHandleQueue,
    decide: (request, now) => requestClarification(request, { officer: click.person.id, question }, now),
  })
}

/** Whoever looks is warned of others who need the same places; that, and how it ends, stays with the case. */
export async function lookForCandidates(desk: Desk, click: Click): Promise<CaseOutcome> {
  const found = await foundCompetition(desk, click)
  return actOnCase(desk, click, {
    allowed: mayHandleQueue,
    decide: (request, now) => {
      const { candidates, counts: ledger } = matchCase(desk, request)
      const shown = showCandidates(request, { officer: click.person.id, candidates, ledger })
      return isRefusal(shown) ? shown : [...shown, ...noteCompetition(request, { candidates, found }, now)]
    },
  })
}

/** Nothing is looked into for someone who would be turned away. */
async function foundCompetition(desk: Desk, { person, caseCode }: Click) {
  const request = mayHandleQueue(person) ? (await loadRequest(desk, caseCode))?.request : undefined
  return request && isHeldBySomeone(request) ? competitionOver(desk, request) : undefined
}

/** What is suggested must fit at the moment of sending, whatever the card showed. */
export function suggestCandidates(
  desk: Desk,
  click: Click,
  unitIds: readonly UnitId[],
): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayHandleQueue,
    decide: (request, now) => {
      const match = matchCase(desk, request)
      const candidates = suggestedFrom(match, unitIds)
      if ('refused' in candidates) return candidates
      const ledger = match.counts
      const validUntil = now + desk.limits.suggestionFor
      return sendSuggestion(request, { officer: click.person.id, candidates, validUntil, ledger }, now)
    },
  })
}

export function recallCaseSuggestion(desk: Desk, click: Click): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayHandleQueue,
    decide: request => recallSuggestion(request, click.person.id),
  })
}

export function closeAsUnmet(desk: Desk, click: Click, note: string): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayHandleQueue,
    decide: (request, now) => {
      const ledger = matchCase(desk, request).counts
      return closeUnmet(request, { officer: click.person.id, note, ledger }, now)
    },
  })
}

export async function replaceCase(desk: Desk, click: Click, replacedBy: CaseCode): Promise<CaseOutcome> {
  const other = await loadRequest(desk, replacedBy)
  return actOnCase(desk, click, {
    allowed: mayHandleQueue,
    decide: (request, now): Refusal | ReturnType<typeof replace> => {
      if (!other) return { refused: 'unknownCase' }
      return replace(request, { officer: click.person.id, other: other.request }, now)
    },
  })
}

export function closeCase(desk: Desk, click: Click): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayHandleQueue,
    decide: (request, now) => close(request, click.person.id, now),
  })
}

import { mayAddDetails, mayAnswerFor, mayReadAlong } from '../domain/permissions.ts'
import { askForMore, type Declining, decline } from '../domain/request/choosing.ts'
import { addDetails, answerClarification, type Details, withdraw } from '../domain/request/filing.ts'
import { actOnCase, type CaseOutcome, type Click } from './actOnCase.ts'
import type { Desk } from './desk.ts'

/** What the social worker does with a case of hers, short of choosing a place. */

export function addCaseDetails(desk: Desk, click: Click, details: Omit<Details, 'by'>): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayAddDetails,
    decide: (request, now) => {
      const coReader = details.coReader && desk.directory.person(details.coReader)
      if (details.coReader && !(coReader && mayReadAlong(coReader, request)))
        return { refused: 'coReaderElsewhere' }
      return addDetails(request, { ...details, by: click.person.id }, now)
    },
  })
}

export function answerQuestion(desk: Desk, click: Click, answer: string): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayAnswerFor,
    decide: (request, now) => answerClarification(request, answer, now),
  })
}

export function withdrawCase(desk: Desk, click: Click, note: string): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayAnswerFor,
    decide: (request, now) => withdraw(request, { by: click.person.id, note }, now),
  })
}

export function declineCandidate(desk: Desk, click: Click, declining: Declining): Promise<CaseOutcome> {
  return actOnCase(desk, click, { allowed: mayAnswerFor, decide: request => decline(request, declining) })
}

export function askForMoreCandidates(desk: Desk, click: Click, note: string): Promise<CaseOutcome> {
  return actOnCase(desk, click, { allowed: mayAnswerFor, decide: request => askForMore(request, note) })
}

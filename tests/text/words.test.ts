import { describe, expect, test } from '@jest/globals'
import { endings, turnOf } from '../../bot/domain/request/placementRequest.ts'
import type { Refusal, RefusalCode } from '../../bot/domain/request/refusal.ts'
import type { FormFault, FormFaultCode, FormField } from '../../bot/domain/request/requestForm.ts'
import { locales } from '../../bot/domain/vocabulary.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { aRequest, now } from '../builders/aRequest.ts'
import { everyState } from '../cards/everyCard.ts'
import { everyExclusion, everyReason, everyScoreComponent } from '../cards/everyReason.ts'

describe.each(locales)('the words (%s)', locale => {
  const words = wordsFor(locale)

  test('are there for every code, and none stands for two', () => {
    const { vacancies: _, ...tables } = words.terms
    for (const [name, table] of Object.entries(tables)) {
      const said = Object.values(table)
      expect([name, said.filter(text => text.trim() === '')]).toEqual([name, []])
      expect([name, new Set(said).size]).toEqual([name, said.length])
    }
  })

  test('say in a sentence what every refusal is about', () => {
    for (const refusal of Object.values(refusals))
      expect(words.cases.refusal(refusal, () => 'Marta Lind')).toMatch(wholeSentence)
  })

  test('name the field of every fault in the form', () => {
    for (const { field, fault } of everyFault()) {
      const said = words.form.fault({ field, fault })
      expect(said).toMatch(wholeSentence)
      expect(said).toContain(words.form.fields[field])
    }
  })

  test('say why every unit is kept out, and why every candidate fits', () => {
    for (const exclusion of everyExclusion) expect(words.matching.exclusion(exclusion)).toMatch(wholeSentence)
    for (const reason of everyReason) expect(words.matching.reason(reason)).toMatch(/\p{L}{3}/u)
    for (const part of everyScoreComponent) expect(words.matching.component(part)).toMatch(/\p{L}{2}/u)
  })

  test('say why a vacancy is believed so far', () => {
    const { believedBecause } = words.matching
    const word = { serviceType: 'fosterHome', statedAt: now, tried: 9, proved: 8 } as const
    expect(believedBecause(word, 14)).toMatch(/^8 \p{L}+ 9 .*14\u00a0.*\.$/u)
    expect(believedBecause({ ...word, tried: 0, proved: 0 }, 14)).not.toContain('0 ')
  })

  test('say by how much a price differs, in which direction, and what was last paid', () => {
    const last = { dailyPrice: 4000, on: '2026-03-12' } as const
    const deviation = { dailyPrice: 5000, usualHere: 4000, share: 0.25, remembered: 3, last } as const
    const { priceDeviates } = words.matching
    expect(priceDeviates(deviation)).toMatch(wholeSentence)
    expect(priceDeviates(deviation)).toMatch(/25.*4.000.*2026-03-12/)
    expect(priceDeviates({ ...deviation, share: -0.25 })).not.toBe(priceDeviates(deviation))
  })

  test('say in every state what happens next, and to the social worker when it is her turn', () => {
    for (const [, request] of everyState('ordinary')) {
      if (request.state !== 'filed' && !('officer' in request)) continue
      if ('endedAt' in request) {
        expect(words.cases.ended(request)).toMatch(wholeSentence)
        continue
      }
      const next = words.cases.nextForOwner(request, 'Marta Lind')
      expect(next).toMatch(wholeSentence)
      expect(next.startsWith(words.cases.yourTurn)).toBe(turnOf(request) === 'socialWorker')
      expect(words.cases.nextForQueue(request, 'Marta Lind')).toMatch(wholeSentence)
    }
  })

  test('lead on to the case that replaced another', () => {
    for (const ending of endings) {
      const said = words.cases.ended(aRequest().ended(ending, 'RTQW-88M2'))
      const leadsOn = ending === 'replaced' || ending === 'closedByParallel'
      expect(said.includes('RTQW-88M2')).toBe(leadsOn)
    }
  })

  test('ask to have an identifying message deleted, and say that nothing of it was saved', () => {
    const said = words.chat.identifying('personalNumber')
    expect(said).toMatch(locale === 'sv' ? /Ta bort meddelandet/ : /Delete the message/)
    expect(said).toMatch(locale === 'sv' ? /inte sparat/ : /saved nothing/)
  })

  test('explain everything in five lines', () => {
    expect(words.chat.help).toHaveLength(5)
  })

  test('never shout', () => {
    expect(JSON.stringify(words)).not.toContain('!')
  })

  test('show no internal code and nothing that is missing', () => {
    const said = Object.values(refusals).map(refusal => words.cases.refusal(refusal, () => 'Marta Lind'))
    expect(said.join(' ')).not.toMatch(/undefined|NaN|\[object|officer-1/)
  })
})

const wholeSentence = /^[\p{Lu}\d].*\.$/u

const exclusions = everyExclusion.slice(0, 2)

const refusals: { [Code in RefusalCode]: Extract<Refusal, { refused: Code }> } = {
  notAllowed: { refused: 'notAllowed' },
  unknownCase: { refused: 'unknownCase' },
  wrongState: { refused: 'wrongState', state: 'withdrawn' },
  alreadyClaimed: { refused: 'alreadyClaimed', officer: 'officer-1', since: now },
  heldByOther: { refused: 'heldByOther', officer: 'officer-1' },
  suggestionExpired: { refused: 'suggestionExpired', at: now },
  holdExpired: { refused: 'holdExpired', at: now },
  notSuggested: { refused: 'notSuggested' },
  noCandidatePicked: { refused: 'noCandidatePicked' },
  tooManyAsked: { refused: 'tooManyAsked', most: 10 },
  alreadyAsked: { refused: 'alreadyAsked', unitName: 'Ekbacken' },
  noMailbox: { refused: 'noMailbox', unitName: 'Ekbacken' },
  keptOutOfMail: { refused: 'keptOutOfMail' },
  deadlinePassed: { refused: 'deadlinePassed' },
  nothingToRecord: { refused: 'nothingToRecord' },
  notAsked: { refused: 'notAsked' },
  writtenBeforeAsked: { refused: 'writtenBeforeAsked' },
  isNoAnswer: { refused: 'isNoAnswer' },
  filedElsewhere: { refused: 'filedElsewhere' },
  faultyReply: { refused: 'faultyReply', faults: [{ field: 'from', fault: 'inThePast' }] },
  tooManyCandidates: { refused: 'tooManyCandidates', most: 4 },
  noLongerFits: { refused: 'noLongerFits', unitName: 'Ekbacken', exclusions },
  noPlaceLeft: { refused: 'noPlaceLeft', unitName: 'Ekbacken' },
  emptyText: { refused: 'emptyText' },
  textTooLong: { refused: 'textTooLong', most: 600 },
  identifyingText: { refused: 'identifyingText', kind: 'phoneNumber' },
  faultyForm: { refused: 'faultyForm', faults: [{ field: 'ages', fault: 'missing' }] },
  coReaderElsewhere: { refused: 'coReaderElsewhere' },
  noDelegation: { refused: 'noDelegation', decider: 'Solveig Ek' },
  ownDirectAward: { refused: 'ownDirectAward', decider: 'Solveig Ek' },
  startInFuture: { refused: 'startInFuture' },
  placedInParallel: { refused: 'placedInParallel', caseCode: 'BCDF-2345' },
  cannotReplace: { refused: 'cannotReplace', caseCode: 'BCDF-2345' },
  aboutEarlier: { refused: 'aboutEarlier' },
  meetingTimePassed: { refused: 'meetingTimePassed' },
  meetingTooFarAhead: { refused: 'meetingTooFarAhead' },
  meetingOver: { refused: 'meetingOver' },
  seriesBegun: { refused: 'seriesBegun' },
  cannotRepeat: { refused: 'cannotRepeat', most: 12 },
  sameCase: { refused: 'sameCase' },
  changedSince: { refused: 'changedSince' },
  busy: { refused: 'busy' },
}

const fields: { [Field in FormField]-?: true } = {
  serviceTypes: true,
  assignment: true,
  withFamily: true,
  ages: true,
  gender: true,
  legalGround: true,
  desiredStart: true,
  expectedDays: true,
  musts: true,
  shoulds: true,
  place: true,
  freeText: true,
  insatsDecision: true,
  disclosureBasis: true,
}

const faultCodes: { [Code in FormFaultCode]: true } = {
  missing: true,
  tooMany: true,
  unreadable: true,
  outOfRange: true,
  inThePast: true,
  tooFarAhead: true,
  ageAgainstLaw: true,
  ageAgainstService: true,
  serviceAgainstLaw: true,
  basisAgainstAge: true,
  basisAgainstLaw: true,
  exceptionWithoutUrgency: true,
  tooLong: true,
  identifying: true,
}

function everyFault(): readonly FormFault[] {
  const codes = keysOf(faultCodes)
  return keysOf(fields).flatMap(field => codes.map(fault => ({ field, fault })))
}

function keysOf<Key extends string>(record: Readonly<Record<Key, true>>): readonly Key[] {
  const keys: Key[] = []
  for (const key in record) keys.push(key)
  return keys
}

test('a place in the queue is said with its time', () => {
  const queuePlace = { place: 3, at: Date.parse('2026-11-27T13:30:00Z') }
  expect(wordsFor('sv').cards.hasIt(undefined, queuePlace)).toMatch(
    /plats\s3 i kön fre\s27\snov\skl\.\s14\.30/,
  )
  expect(wordsFor('en').cards.hasIt(undefined, queuePlace)).toMatch(/no\.\s3 in the queue .*14/)
})

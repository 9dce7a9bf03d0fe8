import { describe, expect, test } from '@jest/globals'
import { hearOfCompetition, noteCompetition } from '../../../bot/domain/request/competing.ts'
import { aRequest, now } from '../../builders/aRequest.ts'
import { inEveryState } from './outcome.ts'

const found = { rivals: ['RTQW-88M2'], districts: ['centrum', 'hisingen'], freePlaces: 1, neededPlaces: 2 }
const competition = { ...found, foundAt: now }
const alone = aRequest().searching()
const inCompetition = aRequest({ competition }).searching()

describe('a look that finds others who need the same places', () => {
  test('warns of them', () => {
    expect(noteCompetition(alone, { candidates: 1, found }, now)).toEqual([
      { type: 'CompetitionFound', competition },
    ])
  })

  test('says nothing anew of those that the case knows of', () => {
    expect(noteCompetition(inCompetition, { candidates: 1, found }, now + 1)).toEqual([])
  })

  test('warns again when they are others', () => {
    const others = { ...found, rivals: ['BBBB-2222', 'RTQW-88M2'], neededPlaces: 3 }
    expect(noteCompetition(inCompetition, { candidates: 1, found: others }, now + 1)).toEqual([
      { type: 'CompetitionFound', competition: { ...others, foundAt: now + 1 } },
    ])
  })
})

describe('a look that finds nobody else', () => {
  test('is the end of the competition where the case has somewhere to go', () => {
    expect(noteCompetition(inCompetition, { candidates: 1, found: undefined }, now)).toEqual([
      { type: 'CompetitionEnded', how: 'eased', at: now },
    ])
  })

  test('is no end where the others have got the places and the case has nowhere to go', () => {
    expect(noteCompetition(inCompetition, { candidates: 0, found: undefined }, now)).toEqual([])
  })

  test('says nothing of a case that was not in competition', () => {
    expect(noteCompetition(alone, { candidates: 1, found: undefined }, now)).toEqual([])
  })
})

describe('a case hears of what a look in another one found', () => {
  const mine = 'KMPX-3Q47'
  const theirs = { ...competition, rivals: [mine, 'WXYZ-7788'] }
  const from = aRequest({ caseCode: 'RTQW-88M2', competition: theirs }).searching()
  const mineBy = (rivals: readonly string[], foundAt = now) =>
    aRequest({ competition: { ...competition, rivals, foundAt } }).searching()

  test('as it is for itself: the same places, and the other one among its rivals', () => {
    expect(hearOfCompetition(alone, from)).toEqual([
      { type: 'CompetitionFound', competition: { ...competition, rivals: ['RTQW-88M2', 'WXYZ-7788'] } },
    ])
  })

  test('while somebody has it and it looks for a place', () => {
    const hearing = inEveryState().filter(request => hearOfCompetition(request, from).length > 0)
    expect(new Set(hearing.map(({ state }) => state))).toEqual(
      new Set(['claimed', 'awaitingClarification', 'searching', 'suggested']),
    )
  })

  test('also when it knows of some of them', () => {
    expect(hearOfCompetition(mineBy(['RTQW-88M2']), from)).toHaveLength(1)
  })

  test('but not when it knows of all of them', () => {
    expect(hearOfCompetition(mineBy(['RTQW-88M2', 'WXYZ-7788']), from)).toEqual([])
    expect(hearOfCompetition(mineBy(['BBBB-2222', 'RTQW-88M2', 'WXYZ-7788']), from)).toEqual([])
  })

  test('but not when it knows of many as it is', () => {
    const many = Array.from({ length: 10 }, (_, n) => `BBBB-22${n + 10}`)
    expect(hearOfCompetition(mineBy(many), from)).toEqual([])
    expect(hearOfCompetition(mineBy(many.slice(1)), from)).toHaveLength(1)
  })

  test('but not when it has found others since', () => {
    expect(hearOfCompetition(mineBy(['BBBB-2222'], now + 1), from)).toEqual([])
  })

  test('but not when the other one is over, or was with others', () => {
    const [over, elsewhere] = [{ caseCode: 'RTQW-88M2' }, { caseCode: 'RTQW-88M2', competition }]
    for (const details of [over, elsewhere])
      expect(hearOfCompetition(alone, aRequest(details).searching())).toEqual([])
  })
})

import { describe, expect, test } from '@jest/globals'
import { noteCompetition } from '../../../bot/domain/request/competing.ts'
import { aRequest, now } from '../../builders/aRequest.ts'

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

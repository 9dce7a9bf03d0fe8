import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hour } from '../../../bot/domain/calendar.ts'
import { noteInquiryEnd, takeBackSilence } from '../../../bot/domain/register/answerKeeping.ts'
import type { InquiryEnd } from '../../../bot/domain/register/inquiryEnd.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import { now } from '../../builders/aQuery.ts'
import { answeredIn, aUnit, silentOn } from '../../builders/aUnit.ts'
import { unitAfterwards } from './afterwards.ts'

const silent = silentOn('first')
const answered = answeredIn(3 * hour, 'first')

describe('how an inquiry ended', () => {
  test('is kept at the unit, the newest last', () => {
    const unit = noted(aUnit(), silent, answeredIn(hour, 'second'))
    expect(unit.inquiriesEnded.map(({ inquiry }) => inquiry)).toEqual(['first', 'second'])
  })

  test('counts once, however often it is told', () => {
    expect(noted(aUnit(), silent, silent, silent).inquiriesEnded).toEqual([silent])
    expect(noted(aUnit(), answered, answered).inquiriesEnded).toEqual([answered])
  })

  test('is put right by an answer that comes after all', () => {
    expect(noted(aUnit(), silent, answered).inquiriesEnded).toEqual([answered])
  })

  test('stays answered, whatever is told afterwards', () => {
    const unit = noted(aUnit(), answered)
    expect(noteInquiryEnd(unit, silent)).toEqual([])
    expect(noteInquiryEnd(unit, answeredIn(5 * hour, 'first'))).toEqual([])
    expect(takeBackSilence(unit, 'first')).toEqual([])
  })

  test('is forgotten where the letter turned out never to have come', () => {
    const unit = noted(aUnit(), silent, silentOn('second'))
    expect(unitAfterwards(unit, takeBackSilence(unit, 'first')).inquiriesEnded).toEqual([silentOn('second')])
    expect(takeBackSilence(unit, 'third')).toEqual([])
  })

  test('comes to the same in whatever order and however often the same ends are told', () => {
    const ends = fc.array(
      fc.constantFrom(silent, answered, silentOn('second'), silentOn('third'), answeredIn(hour, 'third')),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(ends, told => {
        const kept = noted(aUnit(), ...told).inquiriesEnded
        const names = new Set(told.map(({ inquiry }) => inquiry))
        expect(new Set(kept.map(({ inquiry }) => inquiry))).toEqual(names)
        expect(kept).toHaveLength(names.size)
        for (const { inquiry, how } of kept)
          expect(how).toBe(
            told.some(end => end.inquiry === inquiry && end.how === 'answered') ? 'answered' : 'silent',
          )
      }),
    )
  })

  test('is kept of the last twenty', () => {
    const many = Array.from({ length: 25 }, (_, index) => silentOn(`inquiry ${index}`, now + index))
    expect(noted(aUnit(), ...many).inquiriesEnded).toEqual(many.slice(5))
  })
})

function noted(unit: Unit, ...ends: readonly InquiryEnd[]): Unit {
  return ends.reduce((one, end) => unitAfterwards(one, noteInquiryEnd(one, end)), unit)
}

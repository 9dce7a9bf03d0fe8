import { describe, expect, test } from '@jest/globals'
import { municipalities } from '../../bot/domain/register/municipalities.ts'
import { judgeForm } from '../../bot/domain/request/requestForm.ts'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { readSentence } from '../../bot/reading/readSentence.ts'
import { fieldsOfReading, formOfFields } from '../../bot/teams/requestFields.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { goteborg } from '../builders/aUnit.ts'

const home = { name: 'Göteborg', position: goteborg }
const today = '2026-11-23'

/** The fields that a sentence fills in, sent back as they are, with the one answer that no sentence gives. */
function sentBack(sentence: string) {
  const reading = readSentence(sentence, { today, lexicon: loadLexicon(), places: municipalities })
  const fields = fieldsOfReading(reading, home, wordsFor('sv'))
  return { fields, ...formOfFields({ ...fields, basis: 'made:osl26-9' }, municipalities) }
}

describe('a sentence written into the card and sent back untouched', () => {
  test('is a request that nothing is wrong with', () => {
    const { form, unread } = sentBack('HVB behandling för pojke 15 år, LVU 3 §, missbruk, från fredag')
    expect(unread).toEqual([])
    expect(judgeForm(form, today)).toEqual([
      expect.objectContaining({
        serviceType: 'residentialCare',
        assignment: 'treatment',
        ages: [15],
        gender: 'boy',
        legalGround: 'lvu3',
        desiredStart: '2026-11-27',
        needs: [{ need: 'substanceUse', weight: 'must' }],
      }),
    ])
  })

  test('still has its wished distance as a wish and its limit as a limit', () => {
    expect(sentBack('familjehem flicka 7 år SoL helst inom 8 mil').form.place).toMatchObject({
      name: 'Göteborg',
      maxKm: 80,
      maxKmIsWish: true,
    })
    const limited = sentBack('familjehem flicka 7 år SoL högst 5 mil från Borås').form.place
    expect(limited).toMatchObject({ name: 'Borås', maxKm: 50 })
    expect(limited?.maxKmIsWish ?? false).toBe(false)
  })

  test('leaves what has two readings for the person to choose', () => {
    const { fields, form } = sentBack('HVB pojke 15 år LVU missbruk från fredag')
    expect(fields.legalGround).toBeUndefined()
    expect(judgeForm(form, today)).toContainEqual({ field: 'legalGround', fault: 'missing' })
  })

  test('takes an urgent HVB for one with the urgent assignment, unless another is named', () => {
    expect(sentBack('akut HVB pojke 15 år').fields.assignment).toBe('urgent')
    expect(sentBack('akut HVB utredning pojke 15 år').fields.assignment).toBe('assessment')
    expect(sentBack('akut familjehem pojke 15 år').fields.assignment).toBeUndefined()
  })

  test('counts from the city when no place is named, and says so on the card', () => {
    expect(sentBack('familjehem flicka 7 år SoL').fields.place).toBe('Göteborg')
  })
})

describe('fields as a person filled them in', () => {
  test('that cannot be read are named', () => {
    expect(formOfFields({ ages: 'tonåring', place: 'Atlantis' }, municipalities).unread).toEqual([
      { field: 'ages', fault: 'unreadable' },
      { field: 'place', fault: 'unreadable' },
    ])
  })

  test('with words that are on no list are as if empty', () => {
    const { form } = formOfFields(
      { serviceTypes: 'castle,fosterHome', legalGround: 'rättvisa', desiredStart: '2026-02-30' },
      municipalities,
    )
    expect(form).toMatchObject({
      serviceTypes: ['fosterHome'],
      legalGround: undefined,
      desiredStart: undefined,
    })
  })

  test('with the family along say so beside the assignment', () => {
    expect(formOfFields({ assignment: 'assessmentWithFamily' }, []).form).toMatchObject({
      assignment: 'assessment',
      withFamily: true,
    })
    expect(formOfFields({ assignment: 'withFamily' }, []).form).toMatchObject({
      assignment: undefined,
      withFamily: true,
    })
  })
})

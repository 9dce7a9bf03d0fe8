import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { verbs } from '../../bot/cards/cardAction.ts'
import { commandIdOf, readClick, readInvokedClick } from '../../bot/teams/clickInput.ts'

const claim = { verb: 'claim', caseCode: 'KMPX-3Q47', version: 1, slot: 'queue' }

describe('a click', () => {
  test('is the button’s own data and what stood in the fields', () => {
    expect(readClick({ ...claim, question: 'Går han i skolan?', days: 90, together: true })).toEqual({
      action: claim,
      inputs: { question: 'Går han i skolan?', days: '90', together: 'true' },
    })
  })

  test.each([
    ['an unknown verb', { ...claim, verb: 'becomeAdministrator' }],
    ['a code that no case can have', { ...claim, caseCode: 'AAAA-0000' }],
    ['a version that is no number', { ...claim, version: '1' }],
    ['a message that is none of ours', { ...claim, slot: 'admin' }],
    ['a field longer than any card lets a person write', { ...claim, question: 'å'.repeat(4_001) }],
    ['nothing', undefined],
    ['a text', 'claim'],
  ])('with %s is no click', (_, data) => {
    expect(readClick(data)).toBeUndefined()
  })

  test('is read from anything at all without a throw', () => {
    fc.assert(
      fc.property(fc.anything(), data => {
        expect(() => readClick(data)).not.toThrow()
      }),
    )
  })

  test('keeps no field that is itself made of parts', () => {
    expect(readClick({ ...claim, question: { $ne: '' }, unit: ['ek'] })?.inputs).toEqual({})
  })
})

describe('the command id', () => {
  const id = (data: object, person = 'omar') => {
    const click = readClick(data)
    if (!click) throw new Error('That is no click.')
    return commandIdOf(click, person)
  }

  test('is the same for the same press, in whatever order the fields arrive', () => {
    expect(id({ ...claim, note: 'a', answer: 'b' })).toBe(id({ answer: 'b', note: 'a', ...claim }))
  })

  test.each([
    ['another person', id(claim, 'maja')],
    ['another version of the card', id({ ...claim, version: 2 })],
    ['another button', id({ ...claim, verb: 'takeOver' })],
    ['another unit', id({ ...claim, unitId: 'ek' })],
    ['another meeting', id({ ...claim, meeting: 2 })],
    ['another text in a field', id({ ...claim, note: 'hej' })],
  ])('differs for %s', (_, other) => {
    expect(other).not.toBe(id(claim))
  })
})

describe('a click that a client invokes', () => {
  test('is read from the action of its value', () => {
    expect(readInvokedClick({ action: { data: { ...claim, note: 'a' } }, trigger: 'manual' })).toEqual({
      action: claim,
      inputs: { note: 'a' },
    })
  })

  test.each(verbs)('may only look when nobody pressed and the client refreshes by itself: %s', verb => {
    const click = readInvokedClick({ action: { data: { ...claim, verb } }, trigger: 'automatic' })
    expect(click?.action.verb).toBe('refresh')
  })

  test.each([null, 'claim', [], { action: null }, { action: { data: null } }, { trigger: 'automatic' }])(
    'is none when its value is %j',
    value => {
      expect(readInvokedClick(value)).toBeUndefined()
    },
  )
})

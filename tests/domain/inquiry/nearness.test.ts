import { describe, expect, test } from '@jest/globals'
import { byNearness, type Nearness, nearness } from '../../../bot/domain/inquiry/nearness.ts'

const inquired = { caseCode: 'KMPX-3Q47', mailbox: 'placering@ekbacken.example', isOwn: false }
const mail = { from: 'nagon@annan.example', subject: 'Hej' }

describe('a mail that nobody has filed is near an inquiry', () => {
  test.each<[Nearness, string, Parameters<typeof nearness>]>([
    ['namesCase', 'its subject names the case', [inquired, { ...mail, subject: 'SV: kmpx-3q47' }]],
    [
      'sameAddress',
      'it comes from where the unit was asked',
      [inquired, { ...mail, from: 'Placering@Ekbacken.example' }],
    ],
    ['own', 'the officer has the case', [{ ...inquired, isOwn: true }, mail]],
  ])('%s: when %s', (reason, _, given) => {
    expect(nearness(...given)).toEqual([reason])
  })

  test('in no way otherwise, also where the unit has no address', () => {
    expect(nearness(inquired, mail)).toEqual([])
    expect(nearness({ ...inquired, mailbox: undefined }, { ...mail, from: '' })).toEqual([])
  })
})

test('one strong reason comes before all weaker ones together', () => {
  const weaker: readonly Nearness[] = ['sameAddress', 'own']
  const reasons: readonly (readonly Nearness[])[] = [weaker, ['own'], ['namesCase']]
  expect(reasons.toSorted(byNearness)).toEqual([['namesCase'], weaker, ['own']])
})

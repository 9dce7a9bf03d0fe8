import { RestError } from '@azure/core-rest-pipeline'
import { describe, expect, test } from '@jest/globals'
import { isPassing, isRefusal } from '../../bot/archive/cosmosFault.ts'

describe('a network that', () => {
  test.each([
    ['knows no way to the machine', 'EHOSTUNREACH'],
    ['is not there itself', 'ENETUNREACH'],
    ['breaks', 'ECONNRESET'],
    ['breaks in the middle of an answer', 'PARSE_ERROR'],
  ])('%s may do better next time, and what was asked for may have been done', (_, code) => {
    const fault = new RestError('no answer', { code })
    expect(isPassing(fault)).toBe(true)
    expect(isRefusal(fault)).toBe(false)
  })

  test.each([
    ['finds nobody listening', 'ECONNREFUSED'],
    ['does not know the name', 'ENOTFOUND'],
  ])('%s may do better next time, and nothing was done', (_, code) => {
    const fault = new RestError('no answer', { code })
    expect(isPassing(fault)).toBe(true)
    expect(isRefusal(fault)).toBe(true)
  })
})

describe('an account', () => {
  const refusal = (substatus: number) => ({ code: 403, substatus })

  test.each([3, 1008])('that is moving to another region turns us away for now (403 / %d)', substatus => {
    expect(isRefusal(refusal(substatus))).toBe(true)
  })

  test.each([0, 5300])('that lets us do nothing does so for good (403 / %d)', substatus => {
    expect(isPassing(refusal(substatus))).toBe(false)
  })
})

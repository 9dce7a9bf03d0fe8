import { describe, expect, test } from '@jest/globals'
import { applyToProvider } from '../../../bot/domain/register/applyToProvider.ts'
import { changeProvider, changeStatus, verify } from '../../../bot/domain/register/registering.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { afterwards } from './afterwards.ts'

describe('changed details', () => {
  test('have number, name and contacts in one form', () => {
    const details = {
      organisationNumber: '16459000-0016',
      name: ' Björkbacken AB ',
      contacts: [{ role: ' Placering ', phone: ' 031-390 06 01', mail: '' }],
    }
    expect(changeProvider(aProvider(), { details, reason: '' })).toMatchObject([
      {
        details: {
          organisationNumber: '459000-0016',
          name: 'Björkbacken AB',
          contacts: [{ role: 'Placering', phone: '031-390 06 01' }],
        },
      },
    ])
  })

  test.each(['996677-8896', '850101-1234', 'Björkbacken'])(
    'are refused with the number %s',
    organisationNumber => {
      expect(changeProvider(aProvider(), { details: { organisationNumber }, reason: '' })).toEqual({
        refused: 'organisationNumberWrong',
        organisationNumber,
      })
    },
  )

  test('say what they were before, and nothing of what stays', () => {
    const entries = changeProvider(aProvider(), {
      details: { name: 'Ekbacken Vård AB', external: true },
      reason: ' Nytt namn hos Bolagsverket ',
    })
    expect(entries).toEqual([
      {
        type: 'ProviderDetailsChanged',
        details: { name: 'Ekbacken Vård AB' },
        earlier: { name: 'Ekbacken Omsorg AB' },
        reason: 'Nytt namn hos Bolagsverket',
      },
    ])
    expect(afterwards(aProvider(), entries).name).toBe('Ekbacken Vård AB')
  })

  test('that change nothing are no change', () => {
    expect(changeProvider(aProvider(), { details: { name: 'Ekbacken Omsorg AB' }, reason: '' })).toEqual([])
  })

  test('must leave a name', () => {
    expect(changeProvider(aProvider(), { details: { name: ' ' }, reason: '' })).toEqual({
      refused: 'emptyText',
    })
  })
})

describe('a status', () => {
  test('is never changed without a reason', () => {
    expect(changeStatus(aProvider(), { status: 'paused', reason: '  ' })).toEqual({
      refused: 'reasonMissing',
    })
    const entries = changeStatus(aProvider(), { status: 'paused', reason: 'Ny föreståndare saknas' })
    expect(entries).toMatchObject([
      { status: 'paused', earlier: 'approved', reason: 'Ny föreståndare saknas' },
    ])
    expect(afterwards(aProvider(), entries).status).toBe('paused')
  })

  test('that it has already is no change', () => {
    expect(changeStatus(aProvider(), { status: 'approved', reason: '' })).toEqual([])
  })
})

test('a verified group of fields leaves the others as they were', () => {
  const [entry] = verify('prices', { on: '2026-11-25', by: 'tove' })
  const before = aProvider({ verified: { contact: { on: '2026-01-01' } } })
  expect(entry && applyToProvider(before, entry).verified).toEqual({
    contact: { on: '2026-01-01' },
    prices: { on: '2026-11-25', by: 'tove' },
  })
})

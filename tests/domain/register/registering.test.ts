import { describe, expect, test } from '@jest/globals'
import { applyToProvider } from '../../../bot/domain/register/applyToProvider.ts'
import {
  changeProvider,
  changeStatus,
  registerProvider,
  verify,
} from '../../../bot/domain/register/registering.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { afterwards } from './afterwards.ts'

const details = {
  organisationNumber: '16996677-8897',
  name: ' Björkbacken AB ',
  external: true,
  mailbox: 'placering@bjorkbacken.example',
  contacts: [{ role: 'Placering', phone: '031-390 06 01' }],
}

describe('a new provider', () => {
  test('is proposed, with its number and name in one form', () => {
    expect(registerProvider(undefined, { id: 'bjork', details })).toMatchObject([
      {
        type: 'ProviderRegistered',
        provider: {
          id: 'bjork',
          organisationNumber: '996677-8897',
          name: 'Björkbacken AB',
          status: 'proposed',
          units: [],
        },
      },
    ])
  })

  test.each(['996677-8896', '850101-1234', 'Björkbacken'])(
    'is refused with the number %s',
    organisationNumber => {
      expect(
        registerProvider(undefined, { id: 'bjork', details: { ...details, organisationNumber } }),
      ).toEqual({
        refused: 'organisationNumberWrong',
        organisationNumber,
      })
    },
  )

  test('is refused where one of that id is registered', () => {
    expect(registerProvider(aProvider(), { id: 'provider-1', details })).toEqual({
      refused: 'alreadyRegistered',
      providerId: 'provider-1',
      providerName: 'Ekbacken Omsorg AB',
    })
  })
})

describe('changed details', () => {
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

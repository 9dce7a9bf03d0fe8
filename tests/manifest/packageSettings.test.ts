import { describe, expect, test } from '@jest/globals'
import { readPackageSettings } from '../../manifest/packageSettings.ts'

const complete = {
  SAMPLATS_APP_ID: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  BOT_APP_ID: '3f2504e0-4f89-41d3-9a0c-0305e82c3302',
  SAMPLATS_DOMAIN: 'samplats.city.example',
}

describe('the settings of an app package', () => {
  test('are taken from the environment, which holds much else', () => {
    expect(readPackageSettings({ ...complete, PATH: '/bin' })).toEqual({ kind: 'own', settings: complete })
  })

  test('are those of the demo when none is set', () => {
    expect(readPackageSettings({ PATH: '/bin' }).kind).toBe('demo')
  })

  test('are never those of the demo when one is set but empty', () => {
    expect(faultsOf({ SAMPLATS_DOMAIN: '' })).toEqual([
      'SAMPLATS_APP_ID is missing',
      'BOT_APP_ID is missing',
      'SAMPLATS_DOMAIN is missing',
    ])
  })

  test('are all named when all are wrong', () => {
    const faults = faultsOf({
      SAMPLATS_APP_ID: 'samplats',
      BOT_APP_ID: '42',
      SAMPLATS_DOMAIN: 'localhost',
    })
    expect(faults).toEqual([
      expect.stringMatching(/^SAMPLATS_APP_ID is "samplats" but must be a GUID/),
      expect.stringMatching(/^BOT_APP_ID is "42" but must be a GUID/),
      expect.stringMatching(/^SAMPLATS_DOMAIN is "localhost" but must be a host name/),
    ])
  })

  test.each([
    'https://samplats.example',
    'samplats.example/tab',
    'samplats.example:3978',
    'samplats.example\n',
    '-a.example',
    '127.0.0.1',
    'x","y":"z.example',
  ])('refuse %j as a domain', domain => {
    expect(faultsOf({ ...complete, SAMPLATS_DOMAIN: domain })).toHaveLength(1)
  })

  test.each(['a.se', 'samplats-prov.xn--gteborg-90a.se', 'Samplats.Example'])(
    'take %j as a domain',
    domain => {
      expect(faultsOf({ ...complete, SAMPLATS_DOMAIN: domain })).toEqual([])
    },
  )
})

function faultsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  const read = readPackageSettings(environment)
  return read.kind === 'faulty' ? read.faults : []
}

import { describe, expect, test } from '@jest/globals'
import { readConfig } from '../bot/config.ts'
import { hour, second } from '../bot/domain/calendar.ts'

const guid = '00000000-0000-4000-8000-000000000001'
const productionSettings = {
  NODE_ENV: 'production',
  BOT_APP_ID: guid,
  BOT_APP_PASSWORD: 'secret',
  BOT_TENANT_ID: guid,
  SAMPLATS_STAFF: 'staff.json',
  SAMPLATS_MAILBOX: 'placering@city.example',
  SAMPLATS_REPLY_SECRET: 'a secret of thirty-two letters or more',
  SAMPLATS_PUBLIC_URL: 'https://samplats.city.example',
  SAMPLATS_APP_ID: guid,
}

describe('without any setting', () => {
  test('the demo runs on this machine', () => {
    expect(readConfig({})).toMatchObject({
      port: 3978,
      archive: { engine: 'sqlite', path: '.data/samplats.db' },
      holdFor: 24 * hour,
      suggestionFor: 72 * hour,
      publicUrl: 'http://127.0.0.1:3978',
      run: { as: 'demo', playgroundPort: 56150, mailboxPort: 56160 },
    })
  })

  test('an empty one counts as none', () => {
    expect(readConfig({ PORT: '', BOT_APP_ID: '' })).toEqual(readConfig({}))
  })

  test('a setting that is somebody else’s is passed by', () => {
    expect(readConfig({ HOME: '/home/anna', NODE_ENV: 'development' })).toEqual(readConfig({}))
  })
})

describe('a setting', () => {
  test('is read as what it means', () => {
    const given = { PORT: '8080', SAMPLATS_DATA: '/var/samplats', SAMPLATS_HOLD_HOURS: '0.5' }
    expect(readConfig(given)).toMatchObject({
      port: 8080,
      archive: { engine: 'sqlite', path: '/var/samplats/samplats.db' },
      holdFor: hour / 2,
    })
  })

  test('of a part of a second or an hour comes to whole milliseconds', () => {
    const read = readConfig({ SAMPLATS_SEND_SECONDS: '1.33333', SAMPLATS_HOLD_HOURS: '0.3333333' })
    expect(read).toMatchObject({ holdFor: 1_200_000, sending: { longestMs: 1_333 } })
  })

  test('of how long to go on after a stop is a few seconds, and none in the demo', () => {
    expect(readConfig(productionSettings)).toMatchObject({ drainMs: 5 * second })
    expect(readConfig({})).toMatchObject({ drainMs: 0 })
    expect(readConfig({ SAMPLATS_DRAIN_SECONDS: '30' })).toMatchObject({ drainMs: 30 * second })
    expect(readConfig({ ...productionSettings, SAMPLATS_DRAIN_SECONDS: '0' })).toMatchObject({ drainMs: 0 })
  })

  test('of 0 for the playground starts none', () => {
    expect(readConfig({ PLAYGROUND_PORT: '0' })).toMatchObject({ run: { playgroundPort: 0 } })
  })

  test('that names an account of Cosmos DB opens the archive there', () => {
    const endpoint = 'https://city.documents.azure.com:443/'
    expect(readConfig({ COSMOS_ENDPOINT: endpoint })).toMatchObject({
      archive: { engine: 'cosmos', endpoint },
    })
  })

  test('with a key opens an emulator on this machine and no account', () => {
    const key = 'a2V5'
    const endpoint = 'http://127.0.0.1:8081'
    expect(readConfig({ COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key })).toMatchObject({
      archive: { engine: 'cosmos', endpoint, key },
    })
    const elsewhere = 'https://localhost.documents.azure.com/'
    expect(faultsOf({ COSMOS_ENDPOINT: elsewhere, COSMOS_KEY: key })).toEqual(['COSMOS_KEY'])
    expect(faultsOf({ COSMOS_KEY: key })).toEqual(['COSMOS_KEY'])
    const disguised = 'https://localhost:443@elsewhere.example/'
    expect(faultsOf({ COSMOS_ENDPOINT: disguised, COSMOS_KEY: key })).toEqual(['COSMOS_KEY'])
  })

  test('of an address that anyone on the way could read is refused elsewhere than on this machine', () => {
    expect(faultsOf({ COSMOS_ENDPOINT: 'http://city.documents.azure.com/' })).toEqual(['COSMOS_ENDPOINT'])
    for (const endpoint of ['http://localhost:8081', 'http://[::1]:8081/'])
      expect(readConfig({ COSMOS_ENDPOINT: endpoint })).toMatchObject({ archive: { endpoint } })
  })

  test.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PLAYGROUND_PORT', '-1'],
    ['SAMPLATS_HOLD_HOURS', '0'],
    ['SAMPLATS_HOLD_HOURS', '-2'],
    ['SAMPLATS_HOLD_HOURS', '721'],
    ['SAMPLATS_SUGGESTION_HOURS', 'Infinity'],
    ['SAMPLATS_SEND_SECONDS', '0'],
    ['SAMPLATS_SEND_GAP_SECONDS', '-1'],
    ['SAMPLATS_DRAIN_SECONDS', '-1'],
    ['SAMPLATS_DRAIN_SECONDS', 'soon'],
    ['SAMPLATS_PUBLIC_URL', 'http://samplats.city.example'],
    ['SAMPLATS_PUBLIC_URL', 'samplats.city.example'],
    ['COSMOS_ENDPOINT', 'city'],
    ['MAILBOX_PORT', '-1'],
  ])('that makes no sense is named: %s=%s', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([name])
  })
})

describe('every fault', () => {
  test('is named at once, a line each', () => {
    const given = { PORT: 'abc', SAMPLATS_HOLD_HOURS: 'long', BOT_APP_ID: 'not a guid' }
    expect(faultsOf({ ...productionSettings, ...given })).toEqual([
      'PORT',
      'SAMPLATS_HOLD_HOURS',
      'BOT_APP_ID',
    ])
  })

  test('is named beside what is missing', () => {
    const { BOT_TENANT_ID: _, ...given } = productionSettings
    expect(faultsOf({ ...given, PORT: 'abc' })).toEqual(['PORT', 'BOT_TENANT_ID'])
  })

  test('is named without repeating what was given, which may be a secret', () => {
    const faults = readConfig({ BOT_APP_ID: 'hemligt', BOT_TENANT_ID: 'hemligt' })
    expect(JSON.stringify(faults)).not.toContain('hemligt')
  })
})

describe('production', () => {
  test('runs when everything that it needs is given', () => {
    expect(readConfig(productionSettings)).toMatchObject({
      run: {
        as: 'production',
        bot: { appId: guid, appPassword: 'secret', tenantId: guid },
        staffList: 'staff.json',
        mail: {
          address: 'placering@city.example',
          replySecrets: ['a secret of thirty-two letters or more'],
        },
      },
    })
  })

  test('knows where browsers reach it as it was told, with or without a slash at the end', () => {
    for (const told of ['https://samplats.city.example', 'https://samplats.city.example/'])
      expect(readConfig({ ...productionSettings, SAMPLATS_PUBLIC_URL: told })).toMatchObject({
        publicUrl: 'https://samplats.city.example',
      })
  })

  test('refuses to run without knowing who it is, who may use it, or both', () => {
    const { NODE_ENV: _, ...settings } = productionSettings
    const needed = Object.keys(settings)
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual(needed)
    for (const name of needed) expect(faultsOf({ ...productionSettings, [name]: '' })).toEqual([name])
  })

  test('takes reply links of an earlier secret, and no secret that could be guessed', () => {
    const [newer, older] = ['n'.repeat(32), 'o'.repeat(32)]
    const SAMPLATS_REPLY_SECRET = `${newer}, ${older}`
    expect(readConfig({ ...productionSettings, SAMPLATS_REPLY_SECRET })).toMatchObject({
      run: { mail: { replySecrets: [newer, older] } },
    })
    for (const weak of ['short', `${newer},short`])
      expect(faultsOf({ ...productionSettings, SAMPLATS_REPLY_SECRET: weak })).toContainEqual(
        expect.stringMatching(/^SAMPLATS_REPLY_SECRET/),
      )
  })

  test('half set up never runs as the demo, in whatever environment', () => {
    const { SAMPLATS_PUBLIC_URL: _, SAMPLATS_APP_ID: __, ...ofProductionAlone } = productionSettings
    for (const [name, value] of Object.entries(ofProductionAlone))
      expect(faultsOf({ [name]: value })).not.toEqual([])
  })
})

/** Names of the settings that are at fault, in the order said. */
function faultsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  const read = readConfig(environment)
  return 'run' in read ? [] : read.map(line => line.split(':')[0] ?? '')
}

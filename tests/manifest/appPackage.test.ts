import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { appPackage } from '../../manifest/appPackage.ts'
import english from '../../manifest/en.json' with { type: 'json' }
import manifest from '../../manifest/manifest.json' with { type: 'json' }
import { schemaFaults } from '../../manifest/schemaFaults.ts'

const settings = {
  SAMPLATS_APP_ID: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  BOT_APP_ID: '3f2504e0-4f89-41d3-9a0c-0305e82c3302',
  SAMPLATS_DOMAIN: 'samplats.city.example',
}

describe('the app package', () => {
  test('holds the manifest, its other language and the two icons, and nothing else', async () => {
    const files = unzipSync(await appPackage(settings))
    expect(Object.keys(files)).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png'])
  })

  test('holds every file that its manifest points to', async () => {
    const pointedTo = [
      ...Object.values(manifest.icons),
      ...manifest.localizationInfo.additionalLanguages.map(({ file }) => file),
    ]
    expect(Object.keys(unzipSync(await appPackage(settings)))).toEqual(expect.arrayContaining(pointedTo))
  })

  test('is the same to the byte each time it is built from the same settings', async () => {
    expect(await appPackage(settings)).toEqual(await appPackage(settings))
  })

  test('carries the settings and the version, and leaves no placeholder', async () => {
    const packed = await packedManifest()
    expect(packed).not.toContain('{{')
    expect(JSON.parse(packed)).toMatchObject({
      id: settings.SAMPLATS_APP_ID,
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      bots: [{ botId: settings.BOT_APP_ID, scopes: ['personal', 'team', 'groupChat'] }],
      composeExtensions: [{ botId: settings.BOT_APP_ID }],
      developer: {
        websiteUrl: 'https://samplats.city.example',
        privacyUrl: 'https://samplats.city.example/privacy',
        termsOfUseUrl: 'https://samplats.city.example/terms',
      },
    })
  })

  test('leads to pages that the tab has, on its own host alone, and signs in for that host', async () => {
    const { validDomains, webApplicationInfo } = JSON.parse(await packedManifest())
    const pages = await readFile(new URL('../../tab/pages.tsx', import.meta.url), 'utf8')
    for (const { contentUrl, websiteUrl } of manifest.staticTabs.slice(1)) {
      const [, path] = /\/tab(\/\w+)$/.exec(contentUrl ?? '') ?? []
      expect(pages).toContain(`path: '${path}'`)
      expect(websiteUrl).toBe(contentUrl)
    }
    expect(validDomains).toEqual([settings.SAMPLATS_DOMAIN])
    expect(webApplicationInfo).toEqual({
      id: settings.BOT_APP_ID,
      resource: `api://${settings.SAMPLATS_DOMAIN}/botid-${settings.BOT_APP_ID}`,
    })
  })

  test('opens the pane in Outlook beside a mail that is read, from a button with pictures that the server has', async () => {
    const packed = JSON.parse(await packedManifest())
    const [{ requirements, runtimes, ribbons, alternates }] = packed.extensions
    const host = `https://${settings.SAMPLATS_DOMAIN}`
    expect(requirements).toMatchObject({ scopes: ['mail'], formFactors: ['desktop'] })
    expect(runtimes).toMatchObject([
      { code: { page: `${host}/outlook` }, actions: [{ type: 'openPage', pinnable: true }] },
    ])
    const [button] = ribbons[0].tabs[0].groups[0].controls
    expect(ribbons).toMatchObject([{ contexts: ['mailRead'] }])
    expect(button.actionId).toBe(runtimes[0].actions[0].id)
    const pictures = JSON.stringify([ribbons, alternates]).match(/https:[^"]+\.png/g) ?? []
    expect(new Set(pictures).size).toBe(5)
    for (const picture of pictures) {
      const [, size] = /\/outlook\/icons\/(\d+)\.png$/.exec(picture) ?? []
      const file = await readFile(new URL(`../../tab/public/icons/${size}.png`, import.meta.url))
      // Where a PNG says how wide it is.
      expect(file.readUInt32BE(16)).toBe(Number(size))
    }
  })

  test('asks Outlook for the mail that is open, also in a shared mailbox, and for nothing else', async () => {
    const { authorization } = JSON.parse(await packedManifest())
    expect(authorization.permissions.resourceSpecific).toEqual([
      { name: 'MailboxItem.Read.User', type: 'Delegated' },
      { name: 'Mailbox.SharedFolder', type: 'Delegated' },
    ])
  })

  test('carries bot, tab, message extension and add-in in one', async () => {
    const { bots, staticTabs, composeExtensions, extensions } = JSON.parse(await packedManifest())
    for (const part of [bots, staticTabs, composeExtensions, extensions])
      expect(part.length).toBeGreaterThan(0)
  })

  test('has a manifest that keeps the published schema', async () => {
    expect(schemaFaults('manifest', JSON.parse(await packedManifest()))).toEqual([])
  })

  test('is not built from settings that break the schema', async () => {
    await expect(appPackage({ ...settings, BOT_APP_ID: 'none' })).rejects.toThrow(/manifest\.json.*botId/)
  })
})

describe('the texts of the manifest', () => {
  test('are all there in English, and no others', () => {
    const keys = Object.keys(english).filter(key => key !== '$schema')
    expect(keys.sort()).toEqual(readableKeys().sort())
  })

  test('keep the limits of the published schema in English', () => {
    expect(schemaFaults('language', english)).toEqual([])
  })

  test('are refused when a Swedish text is too long', () => {
    const tooLong = { ...manifest, description: { ...manifest.description, short: 'å'.repeat(81) } }
    expect(schemaFaults('manifest', tooLong).join()).toContain(
      '/description/short must NOT have more than 80',
    )
  })

  test('are refused when an English text is too long or belongs to nothing', () => {
    const wrong = { ...english, 'name.short': 'x'.repeat(31), 'bots[0].commands[0].title': 'help' }
    const faults = schemaFaults('language', wrong).join()
    expect(faults).toContain('/name.short must NOT have more than 30')
    expect(faults).toContain('bots[0].commands[0].title')
  })

  test('never raise their voice', () => {
    expect(JSON.stringify([manifest, english])).not.toContain('!')
  })

  test.each([
    ['personal', ['ny förfrågan', 'mina ärenden', 'sök', 'hjälp']],
    ['team', ['kö', 'denna kanal', 'hjälp']],
  ])('name the commands of the scope %s', (scope, titles) => {
    const list = commandLists.find(({ scopes }) => scopes.includes(scope))
    expect(list?.commands.map(({ title }) => title)).toEqual(titles)
  })
})

const commandLists = manifest.bots.flatMap(bot => bot.commandLists)

function readableKeys(): string[] {
  const commands = commandLists.flatMap((list, nth) =>
    list.commands.flatMap((_, mth) => textsOf(`bots[0].commandLists[${nth}].commands[${mth}]`)),
  )
  const searches = manifest.composeExtensions.flatMap(({ commands }) =>
    commands.flatMap((command, nth) => [
      ...textsOf(`composeExtensions[0].commands[${nth}]`),
      ...command.parameters.flatMap((_, mth) =>
        textsOf(`composeExtensions[0].commands[${nth}].parameters[${mth}]`),
      ),
    ]),
  )
  const pane = 'extensions[0].ribbons[0].tabs[0].groups[0]'
  const tabs = manifest.staticTabs.flatMap(({ name }, nth) => (name ? [`staticTabs[${nth}].name`] : []))
  return [
    'name.short',
    'name.full',
    'description.short',
    'description.full',
    ...commands,
    ...searches,
    ...tabs,
    'extensions[0].runtimes[0].actions[0].displayName',
    `${pane}.label`,
    `${pane}.controls[0].label`,
    `${pane}.controls[0].supertip.title`,
    `${pane}.controls[0].supertip.description`,
  ]
}

function textsOf(thing: string): readonly string[] {
  return [`${thing}.title`, `${thing}.description`]
}

async function packedManifest(): Promise<string> {
  const { 'manifest.json': packed = new Uint8Array() } = unzipSync(await appPackage(settings))
  return strFromU8(packed)
}

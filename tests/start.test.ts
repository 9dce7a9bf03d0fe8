import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fileCase, omar, openScene, sara } from './faults/scene.ts'
import { compileCache } from './harness/compileCache.ts'
import { freePort } from './harness/freePort.ts'
import { type RunningSamplats, startSamplats } from './harness/runningSamplats.ts'

describe('a start that cannot succeed says why in one clear line, and ends with code 1:', () => {
  let folder: string
  let taken: Server
  let takenPort: number

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'samplats-start-'))
    takenPort = await freePort()
    taken = createServer(socket => socket.destroy()).listen(takenPort, '127.0.0.1')
    await once(taken, 'listening')
  })

  afterAll(async () => {
    taken.close()
    await once(taken, 'close')
    rmSync(folder, { recursive: true, force: true })
  })

  test('a taken port', async () => {
    expect(await startInVain({ PORT: String(takenPort) })).toEqual([
      `Could not listen on port ${takenPort}: another program already uses it.`,
    ])
  })

  test('a taken port of the local Teams client, which would choose another by itself', async () => {
    expect(await startInVain({ PLAYGROUND_PORT: String(takenPort) })).toEqual([
      `Could not start the Agents Playground: port ${takenPort} is already in use.`,
    ])
  })

  test('a taken port of the local mailbox', async () => {
    expect(await startInVain({ MAILBOX_PORT: String(takenPort) })).toEqual([
      `Could not listen on port ${takenPort}: another program already uses it.`,
    ])
  })

  test('a data folder with a file in its way', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(await startInVain({ SAMPLATS_DATA: join(file, 'data') })).toEqual([
      expect.stringMatching(
        /^Could not open the archive .*: the folder .*data cannot be made or written to\.$/,
      ),
    ])
  })

  test('a data folder where the system lets nobody make one', async () => {
    expect(await startInVain({ SAMPLATS_DATA: '/proc/samplats/data' })).toEqual([
      expect.stringMatching(/^Could not open the archive \/proc\/.* cannot be made or written to\.$/),
    ])
  })

  test('broken settings, a line for each', async () => {
    expect(await startInVain({ PORT: 'abc', SAMPLATS_HOLD_HOURS: '-1' })).toEqual([
      expect.stringMatching(/^PORT: /),
      expect.stringMatching(/^SAMPLATS_HOLD_HOURS: /),
    ])
  })

  /** Returns the lines that it ends with. */
  async function startInVain(setting: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const { PATH = '', HOME = '' } = process.env
    const port = String(await freePort())
    const env = {
      PATH,
      HOME,
      ...compileCache,
      PORT: port,
      PLAYGROUND_PORT: '0',
      MAILBOX_PORT: '0',
      SAMPLATS_DATA: join(folder, 'data'),
      ...setting,
    }
    const child = spawn(process.execPath, [main], { env })
    const [said, complained, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ])
    expect({ code, said }).toEqual({ code: 1, said: '' })
    return complained.trimEnd().split('\n')
  }
})

const main = fileURLToPath(new URL('../bot/main.ts', import.meta.url))

describe('a start', () => {
  test.each([
    ['Ctrl-C', 'SIGINT'],
    ['closing its window', 'SIGHUP'],
  ] as const)('brings up everything, and %s takes all of it down', async (_, signal) => {
    const samplats = await startSamplats({ playground: 'free', mailbox: 'free' })
    try {
      await untilPrinted(samplats, `http://127.0.0.1:${samplats.playgroundPort}`, 'Prova:', 'Ctrl-C')
      expect(await samplats.stop(signal)).toBe(0)
      expect(await isTaken(samplats.port)).toBe(false)
      expect(await isTaken(samplats.playgroundPort)).toBe(false)
      expect(await isTaken(samplats.mailboxPort)).toBe(false)
    } finally {
      await samplats.remove()
    }
  })

  test('finds the cases of the day before', async () => {
    const scene = await openScene()
    try {
      const { samplats, teams, connector } = scene
      const caseCode = await fileCase(scene)
      expect(await samplats.stop()).toBe(0)
      await samplats.startAgain()
      const before = connector.effects().length
      await teams.say(sara, 'mina ärenden')
      await teams.say(omar, 'kö', 'channel')
      const shown = () =>
        connector
          .effects()
          .slice(before)
          .map(({ activity }) => JSON.stringify(activity))
      const lists = (heading: string) =>
        shown().some(card => card.includes(heading) && card.includes(caseCode))
      await connector.until(() => lists('Ditt öppna ärende') && lists('Kön: 1 öppet ärende'))
    } finally {
      await scene.close()
    }
  })
})

/** What it prints reaches us a moment after it was printed. */
async function untilPrinted({ printed }: RunningSamplats, ...expected: readonly string[]): Promise<void> {
  const giveUpAt = Date.now() + 10_000
  while (!expected.every(said => printed().includes(said)) && Date.now() < giveUpAt) await pause(20)
  for (const said of expected) expect(printed()).toContain(said)
}

async function isTaken(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  return once(server, 'listening').then(
    () => {
      server.close()
      return false
    },
    () => true,
  )
}

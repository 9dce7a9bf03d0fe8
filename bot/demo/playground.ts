import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import type { ChatReference, Person } from '../domain/person.ts'

export const demoTenant = '00000000-0000-4000-8000-0000000000aa'
export const demoBot = '00000000-0000-4000-8000-0000000000bb'
const team = { id: 'team-placering', name: 'Centrala placeringsfunktionen' }
const queueChannelId = 'channel-placeringsko'

export type PlaygroundPlace = Readonly<{ port: number; botPort: number; folder: string }>

/** Starts the local Teams client and waits until it answers. */
export async function startPlayground(
  people: readonly Person[],
  place: PlaygroundPlace,
): Promise<ChildProcess> {
  await refuseTaken(place.port)
  // It works in that folder, from which a path that starts here leads nowhere.
  const folder = resolve(place.folder)
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'playground.yml')
  writeFileSync(config, playgroundConfig(people))
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')),
    'cli.js',
  )
  const loopbackOnly = new URL('./loopbackOnly.ts', import.meta.url).href
  const child = spawn(
    process.execPath,
    [
      '--import',
      loopbackOnly,
      cli,
      'start',
      '-e',
      `http://127.0.0.1:${place.botPort}/api/messages`,
      '-p',
      String(place.port),
      '--disable-telemetry',
    ],
    {
      cwd: folder,
      stdio: 'ignore',
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
      },
    },
  )
  process.once('exit', () => child.kill())
  await answering(child, place.port)
  return child
}

/** Resolves when it is gone. */
export async function stopPlayground(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill()
  await gone
}

/** The Playground's own channel, as the connector knows it. */
export function demoQueueChannel(port: number): ChatReference {
  return {
    serviceUrl: `http://localhost:${port}/_connector`,
    conversationId: queueChannelId,
    tenantId: demoTenant,
    botId: demoBot,
  }
}

/** On a taken port the Playground would quietly choose another one. */
function refuseTaken(port: number): Promise<void> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', cause =>
      reject(new Error(`Could not start the Agents Playground: port ${port} is already in use.`, { cause })),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  const giveUpAt = performance.now() + 60_000
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null)
      throw new Error(`Could not start the Agents Playground: it ended with code ${child.exitCode}.`)
    if (await answers(port)) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('Could not start the Agents Playground: it did not answer within a minute.')
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`)).ok
  } catch {
    return false
  }
}

/** The first person is the one whom the Playground lets you be; it knows five others at most. */
function playgroundConfig(people: readonly Person[]): string {
  const [current, ...others] = people.slice(0, 6)
  if (!current) throw new Error('Could not write the Playground settings: there is nobody to be.')
  return [
    'version: "0.1.1"',
    `tenantId: ${demoTenant}`,
    'bot:',
    `  id: ${demoBot}`,
    '  name: Samplats',
    'currentUser:',
    ...asUser(current).map(line => `  ${line}`),
    'users:',
    ...others.flatMap(person =>
      asUser(person).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`)),
    ),
    'personalChat:',
    '  id: personal-chat-id',
    'groupChat:',
    '  id: group-chat-id',
    '  name: Gruppchatt',
    'team:',
    `  id: ${team.id}`,
    `  name: ${team.name}`,
    '  aadGroupId: 00000000-0000-4000-8000-0000000000cc',
    '  channels:',
    `    - id: ${queueChannelId}`,
    '      name: Placeringskö',
    '',
  ].join('\n')
}

function asUser({ id, name }: Person): readonly string[] {
  const [givenName = name, surname = ''] = name.split(' ')
  const address = `${givenName}.${surname}@demo.example`.toLowerCase()
  return [
    `id: ${id}`,
    `name: ${name}`,
    `userPrincipleName: ${address}`,
    `aadObjectId: ${id}`,
    `givenName: ${givenName}`,
    `surname: ${surname}`,
    `email: ${address}`,
  ]
}

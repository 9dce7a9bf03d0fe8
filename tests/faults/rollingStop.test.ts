import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Connector, startConnector } from '../harness/connector.ts'
import { type HealthBalancer, startHealthBalancer } from '../harness/healthBalancer.ts'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { messageFrom } from '../harness/teamsClient.ts'
import { sara } from './scene.ts'

let folder: string
let connector: Connector
let servers: readonly RunningSamplats[]
let balancer: HealthBalancer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rolling-'))
  connector = await startConnector()
  const setup = { folder, environment: { SAMPLATS_DRAIN_SECONDS: '2' } }
  servers = [await startSamplats(setup), await startSamplats(setup)]
  balancer = startHealthBalancer(servers)
}, 120_000)

afterAll(async () => {
  await balancer.stop()
  for (const server of servers) await server.remove()
  await connector.stop()
  rmSync(folder, { recursive: true })
})

test('servers that are stopped and started again one after the other break off nobody’s press', async () => {
  const over = new AbortController()
  const people = Array.from({ length: 8 }, (_, person) => press(person % 2 ? 'kept' : 'new', over.signal))
  for (const [index, server] of servers.entries()) {
    await balancer.untilWell(index)
    expect(await server.stop('SIGTERM')).toBe(0)
    await server.startAgain()
  }
  over.abort()
  const answers = (await Promise.all(people)).flat()
  expect(answers.length).toBeGreaterThan(100)
  expect(answers.filter(answer => answer !== 200)).toEqual([])
  expect(Math.min(...balancer.warnings)).toBeGreaterThan(0)
}, 120_000)

/** One press after the other; what came of each. */
async function press(over: 'kept' | 'new', ending: AbortSignal): Promise<readonly unknown[]> {
  const answers: unknown[] = []
  while (!ending.aborted) {
    const said = messageFrom({ person: sara, where: 'ownChat', connector: connector.url }, 'hjälp')
    answers.push(await balancer.post(JSON.stringify(said), over).catch(String))
  }
  return answers
}

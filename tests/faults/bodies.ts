import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { type Archive, fileKinds } from '../../bot/archive/archive.ts'
import { type Memory, memoryOf, tellingMemory } from '../harness/memory.ts'
import { type Attempt, anyAttempt, marker } from './attempts.ts'
import { fileCase, openScene, type Scene } from './scene.ts'

export const run = () => sendBodies(20_000)

const atOnce = 16
const batch = 200
/** What the server may need more after all of them than after the first tenth, in bytes. */
const mayGrow = 4 * 1_024 * 1_024

/** Sends so many attempts, and finds out whether any was answered with a failure, left a trace or took memory for good. */
export async function sendBodies(count: number) {
  const uploads = mkdtempSync(join(tmpdir(), 'uploads-'))
  const scene = await openScene({ ...tellingMemory, TMPDIR: uploads })
  try {
    const caseCode = await fileCase(scene)
    await scene.connector.until(() => scene.connector.effects().some(({ newThread }) => newThread))
    const before = await contentOf(scene.archive)
    const seed = Math.floor(Math.random() * 2 ** 31)
    const target = { connector: scene.connector.url, caseCode }
    const answered = await sendAll(scene, { target, seed, count })
    const broken = [
      ...answered.broken,
      ...((await contentOf(scene.archive)) === before ? [] : ['Something was written.']),
      ...readdirSync(uploads).map(name => `${name} was left among the temporary files.`),
      ...(scene.samplats.printed().includes(marker) ? ['The log holds what was sent.'] : []),
      ...steady(answered.memory),
    ]
    return { seed, sent: count, statuses: answered.statuses, memory: answered.memory, broken }
  } finally {
    await scene.close()
    rmSync(uploads, { recursive: true })
  }
}

type Plan = Readonly<{
  target: Readonly<{ connector: string; caseCode: string }>
  seed: number
  count: number
}>

async function sendAll(scene: Scene, { target, seed, count }: Plan) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const statuses: Record<string, number> = {}
  const broken: string[] = []
  const memory: Memory[] = []
  for (let sent = 0; sent < count; sent += batch) {
    if (sent >= count / 10) memory.push(await memoryOf(scene.samplats))
    const attempts = fc.sample(anyAttempt(target), {
      numRuns: Math.min(batch, count - sent),
      seed: seed + sent,
    })
    const answers = await Promise.all(attempts.map(attempt => attemptOnce(scene, attempt, agent)))
    for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1
    broken.push(...answers.flatMap(({ fault }) => fault ?? []))
  }
  memory.push(await memoryOf(scene.samplats))
  agent.destroy()
  return { statuses, broken, memory: [memory[0], memory.at(-1)] }
}

type Answered = Readonly<{ status: number; fault?: string }>

async function attemptOnce({ samplats }: Scene, attempt: Attempt, agent: Agent): Promise<Answered> {
  const { status, text } = await send(samplats.url, attempt, agent)
  const about = `${attempt.kind}: ${attempt.method} ${attempt.path.slice(0, 80)} ${attempt.body.toString('utf8').slice(0, 600)}`
  if (status >= 500 || status === 0) return { status, fault: `${status} ${text.slice(0, 200)} to ${about}` }
  if (attempt.refused && status < 400) return { status, fault: `${status} and not refused: ${about}` }
  return /node_modules|\.[jt]s:\d+/.test(text)
    ? { status, fault: `The answer shows code, to ${about}` }
    : { status }
}

/** 0 when the connection broke before there was an answer. */
function send(
  url: string,
  attempt: Attempt,
  agent: Agent,
): Promise<Readonly<{ status: number; text: string }>> {
  const { method, path, headers, body } = attempt
  const { hostname, port } = new URL(url)
  return new Promise(resolve => {
    const sending = request(
      { hostname, port, method, path, agent, headers: { ...headers, 'content-length': body.length } },
      response => {
        const parts: Buffer[] = []
        response.on('data', part => parts.push(part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
        )
        response.on('error', ({ message }) => resolve({ status: 0, text: message }))
      },
    )
    sending.on('error', ({ message }) => resolve({ status: 0, text: message }))
    sending.end(body)
  })
}

/** Every case file and how much has happened in it. */
async function contentOf(archive: Archive): Promise<string> {
  const files = await Promise.all(fileKinds.map(kind => archive.list(kind)))
  return JSON.stringify(files.flat().map(({ id, version }) => [id, version]))
}

function steady([first, last]: readonly (Memory | undefined)[]): readonly string[] {
  const growth = (last?.heapUsed ?? 0) - (first?.heapUsed ?? 0)
  return growth > mayGrow ? [`The heap grew by ${growth} bytes.`] : []
}

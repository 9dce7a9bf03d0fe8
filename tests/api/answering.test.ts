import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { checked, importCourse, outline } from '../../bot/api/contract/imports.ts'
import { problem } from '../../bot/api/contract/problem.ts'
import {
  type Progress,
  type ProgressLine,
  progressLine,
  progressType,
} from '../../bot/api/contract/progress.ts'
import type { Archive } from '../../bot/archive/archive.ts'
import { writeCsv } from '../../bot/import/writeCsv.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import { type ApiServer, startApi } from '../harness/apiServer.ts'
import { listed } from '../import/listing.ts'
import { anUpload } from './imports/aFile.ts'

let office: Office
let api: ApiServer
let file: Buffer
/** What the archive does when something is written to it, beside writing it. */
let onWriting: (types: readonly string[]) => void

beforeEach(async () => {
  onWriting = () => {}
  office = await aDesk({ providers: [], through: withOnWriting })
  api = await startApi(office)
  file = await aLongList()
})

afterEach(async () => {
  await api.close()
  await office.close()
})

const rows = 1_200
/** With the headings, and what is after the last line break. */
const rowsInFile = rows + 2

describe('whoever wants to hear how far a list has come', () => {
  test('hears of every row that is read, and then the outline', async () => {
    const told = await follow('/api/imports/outline', { name: 'x' })
    expect(progressIn(told)).toEqual([
      { step: 'reading', done: 500, of: rowsInFile },
      { step: 'reading', done: 1_000, of: rowsInFile },
      { step: 'reading', done: rowsInFile, of: rowsInFile },
    ])
    expect(told.at(-1)).toEqual({ answer: (await send('/api/imports/outline', { name: 'x' })).body })
  })

  test('hears of every row that is checked and compared, and then what would happen', async () => {
    const asked = await aQuestion()
    const told = await follow('/api/imports/check', asked)
    expectToRise(told, ['reading', 'checking', 'comparing'])
    expect(told.at(-1)).toEqual({ answer: (await send('/api/imports/check', asked)).body })
  })

  test('hears of every change that is stored, and then that it is decided', async () => {
    const told = await follow('/api/imports', await aDecision())
    expectToRise(told, ['reading', 'checking', 'comparing', 'storing'])
    expect(progressIn(told).at(-1)).toEqual({ step: 'storing', done: rows, of: rows })
    const last = told.at(-1)
    expect(last && 'answer' in last && importCourse.parse(last.answer)).toMatchObject({ state: 'decided' })
  })

  test('is refused by the same problem as anyone, wherever it shows', async () => {
    const overtaken = { ...(await aDecision()), fingerprint: 'as it was' }
    const told = await follow('/api/imports', overtaken)
    expectToRise(told, ['reading', 'checking', 'comparing'])
    const refused = await send('/api/imports', overtaken)
    expect(refused.status).toBe(412)
    expect(told.at(-1)).toEqual({ problem: refused.body })

    const atOnce = await post(
      '/api/imports/outline',
      { name: 'x' },
      { bytes: Buffer.alloc(0), accept: progressType },
    )
    expect([atOnce.status, atOnce.headers.get('content-type')]).toEqual([422, 'application/problem+json'])
  })

  test('is told at last that something broke, and can press again', async () => {
    const decision = await aDecision()
    onWriting = types => {
      if (types.includes('ImportDecided')) throw new Error('The disk is full.')
    }
    const last = (await follow('/api/imports', decision)).at(-1)
    expect(last && 'problem' in last && last.problem).toMatchObject({ status: 500, title: 'Något gick fel' })
    expect(api.log).toEqual(['Could not answer /api/imports: Error.'])
    onWriting = () => {}
    const again = (await follow('/api/imports', decision)).at(-1)
    expect(again).toMatchObject({ answer: { state: 'decided' } })
    await expectAllOnce()
  })

  test('may go away in the midst of it: it is decided all the same, and pressed again once', async () => {
    const decision = await aDecision()
    const decided = new Promise<void>(resolve => {
      onWriting = types => {
        if (types.includes('ImportDecided')) resolve()
      }
    })
    const leaving = new AbortController()
    const response = await post('/api/imports', decision, { accept: progressType, signal: leaving.signal })
    await response.body?.getReader().read()
    leaving.abort()
    await decided
    expect(await send('/api/imports', decision)).toMatchObject({ status: 200, body: { state: 'decided' } })
    expect(api.log).toEqual([])
    await expectAllOnce()
  })
})

test('whoever does not want to hear it gets the answer and nothing else', async () => {
  const response = await post('/api/imports/outline', { name: 'x' })
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(outline.parse(await response.json()).sheets).toHaveLength(1)
})

function withOnWriting(archive: Archive): Archive {
  return {
    ...archive,
    append: async change => {
      const appended = await archive.append(change)
      onWriting(change.entries.map(({ type }) => type))
      return appended
    },
  }
}

/** Of the city's departments, so that all can have the same number. */
function aLongList(): Promise<Buffer> {
  const departments = Array.from({ length: rows / 20 }, (_, at) =>
    aProvider({
      id: `p${at}`,
      name: `Avdelning ${at}`,
      external: false,
      units: Array.from({ length: 20 }, (_, unit) => aUnit({ name: `Hem ${unit}` })),
    }),
  )
  return writeCsv(listed(departments, { withIds: false }))
}

async function aQuestion() {
  const { sheets } = outline.parse((await send('/api/imports/outline', { name: 'x' })).body)
  const asked = sheets.map(({ sheet, headingRow, headings, columns }) => ({
    sheet,
    headingRow,
    headings,
    columns,
  }))
  return { name: 'x', sheets: asked }
}

async function aDecision() {
  const asked = await aQuestion()
  const { fingerprint } = checked.parse((await send('/api/imports/check', asked)).body)
  return { ...asked, importId: randomUUID(), fingerprint }
}

async function expectAllOnce(): Promise<void> {
  await office.runErrands()
  const { body } = await send('/api/imports/check', await aQuestion())
  expect(checked.parse(body)).toMatchObject({ newUnits: 0, changedUnits: 0, unchangedUnits: rows })
}

/** Each step in its turn, further each time and at last to its end; after them one line more. */
function expectToRise(told: readonly ProgressLine[], steps: readonly Progress['step'][]): void {
  const progress = progressIn(told)
  expect(told).toHaveLength(progress.length + 1)
  expect([...new Set(progress.map(({ step }) => step))]).toEqual(steps)
  expect(progress.map(({ step }) => steps.indexOf(step))).toEqual(
    progress.map(({ step }) => steps.indexOf(step)).toSorted((one, other) => one - other),
  )
  for (const step of steps) {
    const ofStep = progress.filter(one => one.step === step)
    const done = ofStep.map(one => one.done)
    expect(done).toEqual(done.toSorted((one, other) => one - other))
    expect(ofStep.at(-1)?.done).toBe(ofStep[0]?.of)
  }
}

function progressIn(told: readonly ProgressLine[]): readonly Progress[] {
  return told.flatMap(line => ('progress' in line ? [line.progress] : []))
}

async function follow(path: string, question: object): Promise<readonly ProgressLine[]> {
  const response = await post(path, question, { accept: progressType })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, progressType])
  const lines = (await response.text()).trimEnd().split('\n')
  return lines.map(line => progressLine.parse(JSON.parse(line)))
}

async function send(path: string, question: object) {
  const response = await post(path, question)
  const body: unknown = await response.json()
  if (!response.ok) problem.parse(body)
  return { status: response.status, body }
}

type Posted = Readonly<{ bytes?: Buffer; accept?: string; signal?: AbortSignal }>

function post(path: string, question: object, { bytes = file, accept, signal }: Posted = {}) {
  return fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: {
      'samplats-person': 'tove',
      'content-type': 'application/octet-stream',
      ...(accept !== undefined && { accept }),
    },
    body: new Uint8Array(anUpload(question, bytes)),
    signal: signal ?? null,
  })
}

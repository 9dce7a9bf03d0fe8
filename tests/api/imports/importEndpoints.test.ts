import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Checked, checked, importCourse, outline } from '../../../bot/api/contract/imports.ts'
import { problem } from '../../../bot/api/contract/problem.ts'
import { writeCsv } from '../../../bot/import/writeCsv.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aUnit } from '../../builders/aUnit.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'
import { listed } from '../../import/listing.ts'
import { messyList } from '../../import/messyList.ts'
import { anUpload } from './aFile.ts'

let office: Office
let api: ApiServer
beforeAll(async () => {
  office = await aDesk()
  api = await startApi(office)
})
afterAll(async () => {
  await api.close()
  await office.close()
})

const glantan = aProvider({
  id: 'glantan',
  organisationNumber: '459000-0008',
  name: 'Gläntan AB',
  mailbox: 'placering@glantan.example',
  units: [aUnit({ name: 'Gläntan' })],
})

describe('a list on its way into the register', () => {
  test('is outlined, checked, decided once and followed', async () => {
    const file = await writeCsv(listed([glantan], { withIds: false }))
    const { sheets } = outline.parse((await send('/api/imports/outline', { name: 'lista.csv' }, file)).body)
    expect(sheets).toMatchObject([{ sheet: 'lista.csv', headingRow: 1, unknown: [], missing: [] }])

    const asked = { name: 'lista.csv', sheets: sheetsOf(sheets) }
    const check = checked.parse((await send('/api/imports/check', asked, file)).body)
    expect(check).toMatchObject({ errors: 0, newUnits: 1, changedUnits: 0, absentUnits: 1 })

    const deciding = { ...asked, importId: randomUUID(), fingerprint: check.fingerprint }
    const decided = await send('/api/imports', deciding, file)
    expect(importCourse.parse(decided.body)).toEqual({
      name: 'lista.csv',
      state: 'decided',
      parts: 1,
      carriedOut: 0,
      changes: { done: 0, of: 1 },
    })
    await office.runErrands()
    expect(office.desk.register.all().map(({ name }) => name)).toContain('Gläntan AB')

    const again = await send('/api/imports', deciding, file)
    expect(importCourse.parse(again.body)).toMatchObject({
      state: 'decided',
      carriedOut: 1,
      changes: { done: 1, of: 1 },
    })
    expect((await api.ask('tove', `/api/imports/${deciding.importId}`)).body).toEqual(again.body)
    const anew = checked.parse((await send('/api/imports/check', asked, file)).body)
    expect(anew).toMatchObject({ newUnits: 0, changedUnits: 0, unchangedUnits: 1 })
  })

  test('with faults is told every one in words, and cannot be decided', async () => {
    const { file, planted } = messyList()
    const bytes = await file()
    const { sheets } = outline.parse((await send('/api/imports/outline', { name: 'x.xlsx' }, bytes)).body)
    const asked = { name: 'x.xlsx', sheets: sheetsOf(sheets) }
    const check = checked.parse((await send('/api/imports/check', asked, bytes)).body)
    expect(check.problems.map(placeOf)).toEqual(planted.map(({ row, column }) => [row, column]))
    expect(check.errors).toBe(planted.filter(({ weight }) => weight === 'error').length)
    const deciding = { ...asked, importId: randomUUID(), fingerprint: check.fingerprint }
    expect((await send('/api/imports', deciding, bytes)).status).toBe(412)
  })

  test('that the register has overtaken is shown again', async () => {
    const file = await writeCsv(listed([{ ...glantan, name: 'Ny AB' }], { withIds: false }))
    const { sheets } = outline.parse((await send('/api/imports/outline', { name: 'x' }, file)).body)
    const deciding = { name: 'x', sheets: sheetsOf(sheets), importId: randomUUID(), fingerprint: 'as it was' }
    expect((await send('/api/imports', deciding, file)).status).toBe(412)
  })

  test.each([
    ['a file that is none', 422, Buffer.from([0, 1, 2]), 'Filen är varken en Excel-arbetsbok'],
    ['nothing at all', 422, Buffer.alloc(0), 'Filen är tom.'],
  ])('is refused in words: %s', async (_, status, file, detail) => {
    const answer = await send('/api/imports/outline', { name: 'x' }, file)
    expect(answer.status).toBe(status)
    expect(problem.parse(answer.body).detail).toContain(detail)
  })

  test.each([
    ['whoever does not keep the register', 403, 'omar', { name: 'x' }],
    ['a question with more in it than is known', 400, 'tove', { name: 'x', also: 1 }],
    ['a question without a name', 400, 'tove', {}],
  ])('is refused: %s', async (_, status, person, question) => {
    expect((await send('/api/imports/outline', question, Buffer.from('a;b'), person)).status).toBe(status)
  })

  test('whose question is longer than it says, or no JSON, is refused', async () => {
    for (const body of [Buffer.alloc(2), Buffer.from([0, 0, 9, 9, 123]), Buffer.from([0, 0, 0, 1, 123])])
      expect((await post('/api/imports/outline', body, 'tove')).status).toBe(400)
  })
})

function sheetsOf(
  sheets: readonly Readonly<{ sheet: string; headingRow: number; headings: string[]; columns: unknown }>[],
) {
  return sheets.map(({ sheet, headingRow, headings, columns }) => ({ sheet, headingRow, headings, columns }))
}

function placeOf({ row, column }: Checked['problems'][number]): readonly [number, number] {
  return [row, column?.number ?? 0]
}

function send(path: string, question: object, file: Buffer, person = 'tove') {
  return post(path, anUpload(question, file), person)
}

async function post(path: string, body: Buffer, person: string) {
  const headers = { 'samplats-person': person, 'content-type': 'application/octet-stream' }
  const response = await fetch(`${api.url}${path}`, { method: 'POST', headers, body: new Uint8Array(body) })
  const answered: unknown = JSON.parse(await response.text())
  return { status: response.status, body: answered }
}

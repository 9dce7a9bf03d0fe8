import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { usualLimits } from '../../../bot/import/importLimits.ts'
import { readTables } from '../../../bot/import/readTables.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aUnit } from '../../builders/aUnit.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'

let office: Office
let api: ApiServer
beforeAll(async () => {
  const units = ['Ekbacken', 'Gläntan', '=1+1'].map((name, at) => aUnit({ id: `u${at}`, name }))
  office = await aDesk({ providers: [aProvider({ units })] })
  api = await startApi(office)
})
afterAll(async () => {
  await api.close()
  await office.close()
})

test.each(['xlsx', 'csv'])('what is on the screen is a file of that order, as %s', async format => {
  const response = await ask({ format, sort: 'name' })
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="samplats-enheter-2026-11-23.${format}"`,
  )
  const file = Buffer.from(await response.arrayBuffer())
  const tables = await readTables(file, { name: 'x', limits: usualLimits })
  if ('unreadable' in tables) throw new Error(`The file cannot be read: ${tables.unreadable}.`)
  expect(tables[0]?.rows.slice(1).map(row => row[6])).toEqual(['=1+1', 'Ekbacken', 'Gläntan'])
})

test('what was not searched for stays behind', async () => {
  const lines = (await (await ask({ format: 'csv', text: 'gläntan' })).text()).trim().split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain('Gläntan')
})

test('a name that a spreadsheet would take for a sum stays a name', async () => {
  const lines = (await (await ask({ format: 'csv' })).text()).trim().split('\n')
  expect(lines).toHaveLength(4)
  expect(lines.some(line => line.includes(';=1+1'))).toBe(false)
})

test('the keeper of the register has it as Open Referral too', async () => {
  const response = await ask({ format: 'openReferral' }, 'tove')
  expect(response.headers.get('content-disposition')).toContain('samplats-enheter-2026-11-23.json')
  const page: unknown = await response.json()
  expect(page).toMatchObject({
    total_items: 3,
    contents: [{ name: '=1+1' }, { name: 'Ekbacken' }, { name: 'Gläntan' }],
  })
})

test('what other systems read is not given out by others', async () => {
  expect((await ask({ format: 'openReferral' }, 'omar')).status).toBe(403)
})

test('a format that is not known is refused', async () => {
  expect((await ask({ format: 'pdf' })).status).toBe(400)
})

function ask(asked: object, person = 'omar'): Promise<Response> {
  const headers = { 'samplats-person': person, 'content-type': 'application/json' }
  const body = JSON.stringify({ text: '', filters: {}, sort: 'relevance', ...asked })
  return fetch(`${api.url}/api/register/export`, { method: 'POST', headers, body })
}

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
  const response = await ask({ format, unitIds: ['u2', 'u0', 'gone'] })
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="samplats-enheter-2026-11-23.${format}"`,
  )
  const file = Buffer.from(await response.arrayBuffer())
  const tables = await readTables(file, { name: 'x', limits: usualLimits })
  if ('unreadable' in tables) throw new Error(`The file cannot be read: ${tables.unreadable}.`)
  expect(tables[0]?.rows.slice(1).map(row => row[6])).toEqual(['=1+1', 'Ekbacken'])
})

test('the whole register is Open Referral', async () => {
  const page: unknown = await (await ask({ format: 'openReferral' })).json()
  expect(page).toMatchObject({
    total_items: 3,
    contents: [{ name: 'Ekbacken' }, { name: 'Gläntan' }, { name: '=1+1' }],
  })
})

test('a format that is not known is refused', async () => {
  expect((await ask({ format: 'pdf' })).status).toBe(400)
})

function ask(asked: object): Promise<Response> {
  const headers = { 'samplats-person': 'omar', 'content-type': 'application/json' }
  return fetch(`${api.url}/api/register/export`, { method: 'POST', headers, body: JSON.stringify(asked) })
}

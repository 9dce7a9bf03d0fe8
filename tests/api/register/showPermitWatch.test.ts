import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { permitWatch } from '../../../bot/api/contract/permitWatch.ts'
import { recordPermitCheck } from '../../../bot/desk/keepUnit.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aPermit, aUnit } from '../../builders/aUnit.ts'
import { chosen, filed, suggested } from '../../builders/caseSteps.ts'
import { onUnit, providerAfter } from '../../builders/registerActs.ts'
import { tove } from '../../builders/staff.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'

let office: Office
let api: ApiServer

beforeEach(async () => {
  const units = [
    aUnit(),
    aUnit({ id: 'unit-2', name: 'Björkudden', permit: aPermit({ checkedAt: '2026-01-02' }) }),
  ]
  office = await aDesk({ providers: [aProvider({ units })] })
  api = await startApi(office)
})

afterEach(async () => {
  await api.close()
  await office.close()
})

const watch = (person: string, limit = 50) =>
  api.ask(person, '/api/register/permit-watch', { body: { limit } })

async function revoke(unitId: string): Promise<void> {
  const check = { status: 'revoked', checkedAt: '2026-11-23', source: 'IVO' } as const
  providerAfter(await recordPermitCheck(office.desk, onUnit(tove, { unitId }), { check }))
}

test('a permit that is revoked while a child is on the way stands first, with the case for those who may see it', async () => {
  await filed(office)
  await suggested(office)
  await chosen(office)
  await revoke('unit-1')
  expect(permitWatch.parse((await watch('omar')).body)).toMatchObject({
    at: expect.stringContaining('23'),
    of: 2,
    total: 2,
    units: [
      {
        name: 'Ekbacken',
        drifts: ['Tillståndet återkallat'],
        cases: [{ caseCode: 'KMPX-3Q47' }],
        otherCases: 0,
        permitted: 6,
        held: 1,
        agreements: ['Ramavtal HVB, nr\u00a01 i ordningen (RA-1)'],
      },
      { name: 'Björkudden', drifts: ['Tillståndet inte kontrollerat i tid'], cases: [], held: 0 },
    ],
  })
})

test('the contract controller reads that there is a case, and not which', async () => {
  await filed(office)
  await suggested(office)
  await revoke('unit-1')
  const { body } = await watch('tove')
  expect(permitWatch.parse(body).units[0]).toMatchObject({ cases: [], otherCases: 1 })
  expect(JSON.stringify(body)).not.toContain('KMPX-3Q47')
})

test('so many are shown as were asked for, and how many there are', async () => {
  await revoke('unit-1')
  const { total, units } = permitWatch.parse((await watch('tove', 1)).body)
  expect([total, units.length]).toEqual([2, 1])
})

test('a permit that was checked and is valid is no longer among them', async () => {
  const check = { status: 'valid', checkedAt: '2026-11-23', source: 'IVO' } as const
  providerAfter(await recordPermitCheck(office.desk, onUnit(tove, { unitId: 'unit-2' }), { check }))
  expect(permitWatch.parse((await watch('tove')).body)).toMatchObject({ total: 0, of: 2, units: [] })
})

test.each(['sara', 'lena'])('%s has nothing to do with it', async person => {
  expect((await watch(person)).status).toBe(403)
})

import { describe, expect, test } from '@jest/globals'
import { competitionOver } from '../../bot/desk/competition.ts'
import type { PlacementRequest } from '../../bot/domain/request/placementRequest.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { filed } from '../builders/caseSteps.ts'
import { jonas, sara } from '../builders/staff.ts'

describe('over the six places of the only unit', () => {
  test('six cases of two districts do not compete', async () => {
    const office = await aDesk()
    const requests = await fileCases(office, 6)
    for (const request of requests) expect(await competitionOver(office.desk, request)).toEqual([])
    await office.close()
  })

  test('seven do, whichever of them is asked', async () => {
    const office = await aDesk()
    const requests = await fileCases(office, 7)
    const caseCodes = requests.map(({ caseCode }) => caseCode)
    for (const request of requests)
      expect(await competitionOver(office.desk, request)).toMatchObject([
        { caseCodes, freePlaces: 6, neededPlaces: 7 },
      ])
    await office.close()
  })

  test('while all who ask for the same places are gone through, others get their turn', async () => {
    const office = await aDesk()
    const [request] = await fileCases(office, 8)
    let [turns, over] = [0, false]
    const countTurns = () => {
      turns++
      if (!over) setImmediate(countTurns)
    }
    countTurns()
    if (request) await competitionOver(office.desk, request)
    over = true
    expect(turns).toBeGreaterThanOrEqual(8)
    await office.close()
  })
})

/** By two districts in turn. */
async function fileCases(office: Office, many: number): Promise<readonly PlacementRequest[]> {
  const requests: PlacementRequest[] = []
  for (let n = 0; n < many; n++)
    requests.push(await filed(office, { caseCode: `KMPX-3Q4${n + 2}`, by: n % 2 === 0 ? sara : jonas }))
  return requests
}

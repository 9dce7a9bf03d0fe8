import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { bookCaseMeeting } from '../../../bot/desk/meetings/meetCase.ts'
import { hour } from '../../../bot/domain/calendar.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aClick, chosen, filed, stateOf, suggested } from '../../builders/caseSteps.ts'
import { sara } from '../../builders/staff.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'

let office: Office
let api: ApiServer

beforeEach(async () => {
  office = await aDesk()
  api = await startApi(office)
  await filed(office)
  await suggested(office)
  await chosen(office)
  const startsAt = office.now() + 48 * hour
  const booking = { kind: 'matching', startsAt, minutes: 60, invitesProvider: false } as const
  stateOf(await bookCaseMeeting(office.desk, aClick(sara), booking))
})

afterEach(async () => {
  await api.close()
  await office.close()
})

test('whoever sees the case takes its meeting as a file, and nobody else learns that there is one', async () => {
  const take = (person: string, number: number) =>
    fetch(`${api.url}/api/cases/KMPX-3Q47/meeting-file`, {
      method: 'POST',
      headers: { 'samplats-person': person, 'content-type': 'application/json' },
      body: JSON.stringify({ number }),
    })
  const taken = await take('sara', 1)
  expect(taken.status).toBe(200)
  expect(taken.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(await taken.text()).toContain('SUMMARY:KMPX-3Q47\r\n')
  expect(taken.headers.get('content-disposition')).toContain('KMPX-3Q47-1.ics')
  expect((await take('jonas', 1)).status).toBe(404)
  expect((await take('sara', 2)).status).toBe(404)
})

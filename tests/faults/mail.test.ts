import { expect, test } from '@jest/globals'
import { stormMail } from './mail.ts'

test('each inquiry, reminder and meeting is there once, and each answer filed, however Graph fails and whenever the server is killed', async () => {
  const { end, broken, inquiriesSent, remindersSent, meetings, standing, calledOff } = await stormMail({
    inquiries: 6,
    unitsEach: 3,
    silentOneIn: 2,
    meetings: 4,
    thinkMs: 0,
    mostKills: 1,
    patienceMs: 15_000,
    oneIn: 8,
    sendSeconds: 1.5,
  })

  expect({ end, broken }).toEqual({ end: 'done', broken: [] })
  expect({ inquiriesSent, remindersSent }).toEqual({ inquiriesSent: 6, remindersSent: 3 })
  expect({ meetings, standing }).toEqual({ meetings: 4, standing: 3 })
  expect(calledOff).toBeLessThanOrEqual(1)
}, 120_000)

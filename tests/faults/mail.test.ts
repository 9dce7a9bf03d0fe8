import { expect, test } from '@jest/globals'
import { stormMail } from './mail.ts'

test('each inquiry is one mail, and each answer filed once, however Graph fails and whenever the server is killed', async () => {
  const { end, broken, inquiriesSent, mails, answersByMail, answersByLink } = await stormMail({
    inquiries: 6,
    unitsEach: 6,
    thinkMs: 0,
    kills: 1,
    patienceMs: 15_000,
    oneIn: 8,
    sendSeconds: 1.5,
  })

  expect({ end, broken, inquiriesSent }).toEqual({ end: 'done', broken: [], inquiriesSent: 6 })
  expect(answersByMail + answersByLink).toBe(mails)
}, 120_000)

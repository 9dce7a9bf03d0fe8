import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'

let demo: RunningSamplats
beforeAll(async () => {
  demo = await startSamplats()
})
afterAll(() => demo.remove())

test.each(['127.0.0.1', 'localhost'])('the demo answers who calls it %s', async name => {
  expect(await statusFor(`${name}:${demo.port}`)).toBe(200)
})

test.each(['attacker.example', '127.0.0.1.attacker.example', 'localhost.attacker.example'])(
  'a page whose own name leads here, such as "%s", reads nothing',
  async name => {
    expect(await statusFor(`${name}:${demo.port}`)).toBe(421)
  },
)

/** As someone in the staff list, whose name anybody could guess. */
async function statusFor(host: string): Promise<number | undefined> {
  const kim = '00000000-0000-4000-8000-000000000001'
  const asked = get(`${demo.url}/api/queue`, { headers: { host, 'samplats-person': kim } })
  const [answer]: IncomingMessage[] = await once(asked, 'response')
  answer?.resume()
  return answer?.statusCode
}

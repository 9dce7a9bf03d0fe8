import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'

const script = fileURLToPath(new URL('../../manifest/pack.ts', import.meta.url))

test('packing with a missing and a faulty setting stops with one line that names both', async () => {
  const env = {
    SAMPLATS_APP_ID: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    SAMPLATS_DOMAIN: 'https://city.example',
  }
  await expect(promisify(execFile)(process.execPath, [script], { env })).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^Cannot build the app package: BOT_APP_ID is missing; SAMPLATS_DOMAIN is .*\.\n$/,
    ),
  })
})

import { expect, test } from '@jest/globals'
import type { Dispatch } from '../bot/archive/archive.ts'
import { readConfig } from '../bot/config.ts'
import { openPost } from '../bot/post.ts'
import { aDesk } from './builders/aDesk.ts'

test.each(['letter', 'meeting'] as const)(
  'a process without a mailbox leaves a %s to be tried again, by whoever has one',
  async kind => {
    const { desk, close } = await aDesk()
    const config = readConfig({})
    if (!('run' in config)) throw new Error(`The demo starts without a setting: ${config}`)
    const local = { graph: undefined, replySecrets: ['s'.repeat(32)] as const, stop: async () => {} }
    const post = openPost({ desk, local, guess: () => 'unclear' }, config)
    expect(await post[kind](due(kind))).toEqual({ fault: 'this process has no mailbox' })
    await close()
  },
)

function due(kind: string): Dispatch {
  const about = { fileId: 'file', version: 1, key: `${kind}:1`, kind, recipient: 'mailbox', body: {} }
  return { ...about, dueAt: 0, status: 'pending', attempts: 1 }
}

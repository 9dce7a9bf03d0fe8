import type { Subscription } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { Mailbox } from '../desk/mailbox.ts'
import type { AskGraph } from './graphRequests.ts'
import { readAnswer } from './readAnswer.ts'

/** Subscriptions to what comes into the inbox. What is told holds ids alone, so that no mail passes by our address. */
export function openWatches(ask: AskGraph, user: string): Pick<Mailbox, 'watch' | 'renewWatch'> {
  return {
    watch: async ({ address, clientState, until }) => {
      const attempt = 'ask to be told of mail'
      const body: Subscription = {
        changeType: 'created',
        resource: `${user.slice(1)}/mailFolders('inbox')/messages`,
        notificationUrl: address,
        lifecycleNotificationUrl: address,
        clientState,
        expirationDateTime: new Date(until).toISOString(),
      }
      return readAnswer(subscription, attempt, await ask({ attempt, path: '/subscriptions', post: { body } }))
    },
    renewWatch: async (id, until) => {
      const attempt = 'ask to be told of mail for longer'
      const path = `/subscriptions/${encodeURIComponent(id)}`
      const body: Subscription = { expirationDateTime: new Date(until).toISOString() }
      return readAnswer(subscription, attempt, await ask({ attempt, path, patch: { body }, gone: [404] }))
    },
  }
}

const subscription = z
  .object({ id: z.string().min(1), expirationDateTime: z.iso.datetime({ offset: true }) })
  .transform(({ id, expirationDateTime }) => ({ id, expiresAt: Date.parse(expirationDateTime) }))

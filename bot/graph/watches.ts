import type { Subscription } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { Watchable } from '../desk/mailbox.ts'
import type { AskGraph } from './graphRequests.ts'
import { readAnswer } from './readAnswer.ts'

/** What is to be told of: of which resource what becomes of it. */
export type Told = Pick<Subscription, 'resource' | 'changeType'> & Readonly<{ of: string }>

export function inboxOf(user: string): Told {
  return { of: 'mail', resource: `${user.slice(1)}/mailFolders('inbox')/messages`, changeType: 'created' }
}

export function eventsOf(user: string): Told {
  return { of: 'events', resource: `${user.slice(1)}/events`, changeType: 'updated,deleted' }
}

/** Subscriptions. What is told holds ids alone, so that no mail and no meeting passes by our address. */
export function openWatches(ask: AskGraph, { of, ...what }: Told): Watchable {
  return {
    watch: async ({ address, clientState, until }) => {
      const attempt = `ask to be told of ${of}`
      const body: Subscription = {
        ...what,
        notificationUrl: address,
        lifecycleNotificationUrl: address,
        clientState,
        expirationDateTime: new Date(until).toISOString(),
      }
      return readAnswer(subscription, attempt, await ask({ attempt, path: '/subscriptions', post: { body } }))
    },
    renewWatch: async (id, until) => {
      const attempt = `ask to be told of ${of} for longer`
      const path = `/subscriptions/${encodeURIComponent(id)}`
      const body: Subscription = { expirationDateTime: new Date(until).toISOString() }
      return readAnswer(subscription, attempt, await ask({ attempt, path, patch: { body }, gone: [404] }))
    },
  }
}

const subscription = z
  .object({ id: z.string().min(1), expirationDateTime: z.iso.datetime({ offset: true }) })
  .transform(({ id, expirationDateTime }) => ({ id, expiresAt: Date.parse(expirationDateTime) }))

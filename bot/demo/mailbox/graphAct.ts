import type { IncomingMessage } from 'node:http'
import type { Instant } from '../../domain/calendar.ts'
import type { Route } from '../../routes.ts'
import type { Mails } from './mails.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Pace } from './throttle.ts'

export type MailboxServices = Readonly<{
  mails: Mails
  subscriptions: Subscriptions
  pace: Pace
  clock: () => Instant
  graphUrl: string
}>

export type Answer = Readonly<{ status: number; body?: object; retryAfter?: number }>
export type Asked = Readonly<{ request: IncomingMessage; address: string; id: string }>
/** What is done at a path. */
export type Act = Readonly<{
  method: Route['method']
  path: string
  act: (asked: Asked) => Promise<Answer>
}>

export function refused(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } }
}

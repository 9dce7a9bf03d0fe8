import { randomUUID } from 'node:crypto'
import type { TokenCredential } from '@azure/identity'
import type { Instant } from '../../domain/calendar.ts'
import { openServer } from '../../server.ts'
import { ownNameOnly } from '../ownNameOnly.ts'
import { folderRoute } from './folderKept.ts'
import { graphRoutes } from './graphRoutes.ts'
import { openMails } from './mails.ts'
import { pageRoutes } from './pageRoutes.ts'
import { openSubscriptions } from './subscriptions.ts'
import { type Pace, usualPace } from './throttle.ts'

export type LocalMailbox = Readonly<{
  /** Where a person reads the mail. */
  url: string
  /** Where the client finds Graph, without a version. */
  graphUrl: string
  stop: () => Promise<void>
}>

export type LocalMailboxSettings = Readonly<{
  port: number
  /** Where its mails are kept from one start to the next. */
  folder: string
  /** Where Samplats is, whose pane opens beside what has come in; without it there is none. */
  appUrl?: string
  log: (line: string) => void
  pace?: Pace
  clock?: () => Instant
}>

/** A mailbox on this machine that speaks the used part of Microsoft Graph, and shows what was sent. Nothing leaves it. */
export async function startMailbox(settings: LocalMailboxSettings): Promise<LocalMailbox> {
  const { port, folder, appUrl, log, pace = usualPace, clock = Date.now } = settings
  const url = `http://127.0.0.1:${port}`
  const mails = openMails(folder)
  const subscriptions = openSubscriptions({ mails, pace, clock, log })
  const services = { mails, subscriptions, pace, clock, graphUrl: url }
  const stopping = new AbortController()
  const routes = ownNameOnly([
    ...graphRoutes(services),
    ...pageRoutes({ ...services, appUrl }),
    folderRoute(folder),
  ])
  const server = openServer(routes, { stopping: stopping.signal, log })
  await server.listen(port)
  return {
    url,
    graphUrl: url,
    stop: () => {
      stopping.abort()
      return server.close()
    },
  }
}

/** The local mailbox asks for a token and takes any. Whoever asks for a fresh one after a refusal gets one. */
export const anyToken: TokenCredential = {
  getToken: async (_, { enableCae: isFresh = false } = {}) => ({
    token: isFresh ? `local-${randomUUID()}` : 'local',
    expiresOnTimestamp: Number.MAX_SAFE_INTEGER,
  }),
}

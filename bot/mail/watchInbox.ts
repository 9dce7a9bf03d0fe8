import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { carryOut } from '../desk/carryOut.ts'
import { inboxFile, inboxId, loadInbox } from '../desk/inquiries/inboxFile.ts'
import type { MailNotice } from '../desk/mailbox.ts'
import { type Instant, second } from '../domain/calendar.ts'
import type { InboxEntry } from '../domain/inquiry/inbox.ts'
import { theClock } from '../domain/person.ts'
import type { Refusal } from '../domain/request/refusal.ts'
import { keepWatch, type WatchServices } from './keepWatch.ts'
import { readInbox } from './readInbox.ts'

export type InboxWatching = Readonly<{
  /** Takes down what was told, to be judged when the inbox is looked into next; whether that should be soon. */
  told: (notices: readonly MailNotice[]) => boolean
  /** Keeps us being told, and reads what has come. */
  look: () => Promise<void>
}>

/**
 * Whatever is told only makes us look: what has come is asked of the mailbox, so that a notice that is lost, forged or told
 * twice loses, forges and doubles nothing. `look` is done again and again besides.
 */
export function openInboxWatching(services: WatchServices): InboxWatching {
  const { desk, log } = services
  const pending = new Map<string, MailNotice>()
  let clientState = ''
  let judgedAt = 0
  let lookedAt = 0

  async function hearState(): Promise<void> {
    clientState = (await loadInbox(desk))?.watch?.clientState ?? ''
  }

  async function judge(now: Instant): Promise<Judged> {
    const notices = [...pending.values()]
    pending.clear()
    judgedAt = now
    await hearState()
    const genuine = notices.filter(notice => isSame(notice.clientState, clientState))
    if (genuine.length < notices.length)
      log('Somebody else than the mailbox told of mail; it was left alone.')
    return { genuine, isOnlyForged: notices.length > 0 && genuine.length === 0 }
  }

  return {
    told: notices => {
      for (const notice of notices)
        if (pending.size < mostPending) pending.set(`${notice.event} ${notice.clientState}`, notice)
      // What we do not know may be another process's, and is not asked for at every guess.
      const isKnown = notices.some(notice => isSame(notice.clientState, clientState))
      return isKnown || desk.clock() > judgedAt + judgedAgainAfter
    },
    look: async () => {
      const now = desk.clock()
      const { genuine, isOnlyForged } = await judge(now)
      if (isOnlyForged && now < lookedAt + looksAnyhowAfter) return
      lookedAt = now
      if (genuine.some(({ event }) => event === 'subscriptionRemoved')) await noteLost(services, clientState)
      const isDoubted = genuine.some(({ event }) => event === 'reauthorizationRequired')
      // That nobody tells us is no reason not to look.
      await keepWatch(services, { isDoubted })
        .finally(hearState)
        .finally(() => readInbox(services))
    },
  }
}

type Judged = Readonly<{ genuine: readonly MailNotice[]; isOnlyForged: boolean }>

/** The same notice counts once, so that only forged ones are ever this many. */
const mostPending = 100
const judgedAgainAfter = 5 * second
const looksAnyhowAfter = 60 * second

/** In constant time, so that nobody finds out sign by sign. */
function isSame(told: string, known: string): boolean {
  return known !== '' && timingSafeEqual(digest(told), digest(known))
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}

async function noteLost({ desk }: WatchServices, clientState: string): Promise<void> {
  await carryOut(desk, inboxFile, {
    fileId: inboxId,
    commandId: `lost:${randomBytes(8).toString('hex')}`,
    by: theClock,
    decide: (inbox): readonly InboxEntry[] | Refusal =>
      inbox?.watch?.clientState === clientState ? [{ type: 'WatchLost' }] : [],
  })
}

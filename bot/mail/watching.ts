import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { MailNotice } from '../desk/mailbox.ts'
import { type Instant, second } from '../domain/calendar.ts'
import { keepWatch, type WatchServices } from './keepWatch.ts'

export type Watching = Readonly<{
  /** Takes down what was told, to be judged at the next look; whether that should be soon. */
  told: (notices: readonly MailNotice[]) => boolean
  /** Keeps us being told, and looks after what has changed, until it is to stop. */
  look: (stopping?: AbortSignal) => Promise<void>
}>

/**
 * Whatever is told only makes us look: what is true is asked of the mailbox, so that a notice that is lost, forged or told
 * twice loses, forges and doubles nothing. `look` is done again and again besides.
 */
export function openWatching(
  services: WatchServices,
  lookAfter: (genuine: readonly MailNotice[], stopping: AbortSignal | undefined) => Promise<void>,
): Watching {
  const { desk, file, log } = services
  const pending = new Map<string, MailNotice>()
  let clientState = ''
  let judgedAt = 0
  let lookedAt = 0

  async function hearState(): Promise<void> {
    clientState = (await file.load()).watch?.clientState ?? ''
  }

  async function judge(now: Instant): Promise<Judged> {
    const notices = [...pending.values()]
    pending.clear()
    judgedAt = now
    await hearState()
    const genuine = notices.filter(notice => isSame(notice.clientState, clientState))
    if (genuine.length < notices.length)
      log('Somebody else than the mailbox told of a change; it was left alone.')
    return { genuine, isOnlyForged: notices.length > 0 && genuine.length === 0 }
  }

  return {
    told: notices => {
      for (const notice of notices) if (pending.size < mostPending) pending.set(nameOf(notice), notice)
      // What we do not know may be another process's, and is not asked for at every guess.
      const isKnown = notices.some(notice => isSame(notice.clientState, clientState))
      return isKnown || desk.clock() > judgedAt + judgedAgainAfter
    },
    look: async stopping => {
      const now = desk.clock()
      const { genuine, isOnlyForged } = await judge(now)
      if (isOnlyForged && now < lookedAt + looksAnyhowAfter) return
      lookedAt = now
      if (genuine.some(({ event }) => event === 'subscriptionRemoved')) await noteLost(services, clientState)
      const isDoubted = genuine.some(({ event }) => event === 'reauthorizationRequired')
      // That nobody tells us is no reason not to look.
      await keepWatch(services, { isDoubted })
        .finally(hearState)
        .finally(() => lookAfter(genuine, stopping))
    },
  }
}

type Judged = Readonly<{ genuine: readonly MailNotice[]; isOnlyForged: boolean }>

/** The same notice counts once, so that little but forged ones are ever this many; what is left out is looked for anyhow. */
const mostPending = 100
const judgedAgainAfter = 5 * second
const looksAnyhowAfter = 60 * second

function nameOf({ event, about = '', clientState }: MailNotice): string {
  return `${event} ${about} ${clientState}`
}

/** In constant time, so that nobody finds out sign by sign. */
function isSame(told: string, known: string): boolean {
  return known !== '' && timingSafeEqual(digest(told), digest(known))
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}

async function noteLost({ file }: WatchServices, clientState: string): Promise<void> {
  await file.note(`lost:${randomBytes(8).toString('hex')}`, ({ watch }) =>
    watch?.clientState === clientState ? [{ type: 'WatchLost' }] : [],
  )
}

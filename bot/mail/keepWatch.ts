import { randomBytes } from 'node:crypto'
import type { Desk } from '../desk/desk.ts'
import { type AgreedWatch, MailGone, type Watchable, type WatchFile } from '../desk/mailbox.ts'
import type { WatchEntry, Watched } from '../domain/inquiry/watch.ts'
import { watchedFor, watchNeed } from '../domain/inquiry/watchNeed.ts'

export type WatchServices = Readonly<{
  desk: Desk
  /** What is to tell us. */
  source: Watchable
  file: WatchFile
  /** Where it tells us. */
  noticeAddress: string
  log: (line: string) => void
}>

/**
 * Has the mailbox tell us of what comes, for as long as we run. Whoever asks says so first, so that several processes do
 * not ask at once. Where an answer was lost the mailbox may tell everything twice, which does no harm.
 */
export async function keepWatch(
  services: WatchServices,
  { isDoubted }: Readonly<{ isDoubted: boolean }>,
): Promise<void> {
  const { desk, source, file } = services
  const now = desk.clock()
  const known = await file.load()
  const need = watchNeed(known, now)
  if (need === 'ask') return ask(services)
  const standing = known.watch?.standing
  if (!standing || (!need && !isDoubted)) return
  try {
    await noteAgreed(services, await source.renewWatch(standing.id, now + watchedFor))
  } catch (fault) {
    if (!(fault instanceof MailGone)) throw fault
    await note(services, ({ watch }) => (watch?.standing?.id === standing.id ? [{ type: 'WatchLost' }] : []))
    await ask(services)
  }
}

async function ask(services: WatchServices): Promise<void> {
  const { desk, source, noticeAddress: address } = services
  const now = desk.clock()
  const clientState = randomBytes(32).toString('base64url')
  const { watch } = await note(services, known =>
    watchNeed(known, now) === 'ask' ? [{ type: 'WatchAskedFor', clientState, at: now }] : [],
  )
  // Another process was quicker.
  if (watch?.clientState !== clientState) return
  await noteAgreed(services, await source.watch({ address, clientState, until: now + watchedFor }))
}

async function noteAgreed(services: WatchServices, { id, expiresAt }: AgreedWatch): Promise<void> {
  await note(services, ({ watch }) => (watch ? [{ type: 'WatchAgreed', id, expiresAt }] : []))
}

function note({ file }: WatchServices, decide: (known: Watched) => readonly WatchEntry[]): Promise<Watched> {
  return file.note(`watch:${randomBytes(8).toString('hex')}`, decide)
}

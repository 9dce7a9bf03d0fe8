import { randomBytes } from 'node:crypto'
import { carryOut } from '../desk/carryOut.ts'
import { inboxFile, inboxId, loadInbox } from '../desk/inquiries/inboxFile.ts'
import { MailGone, type Watch } from '../desk/mailbox.ts'
import type { Inbox, InboxEntry } from '../domain/inquiry/inbox.ts'
import { watchedFor, watchNeed } from '../domain/inquiry/watchNeed.ts'
import { theClock } from '../domain/person.ts'
import type { Refusal } from '../domain/request/refusal.ts'
import type { InboxServices } from './readInbox.ts'

export type WatchServices = InboxServices &
  Readonly<{
    /** Where the mailbox tells us. */
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
  const { desk, mailbox } = services
  const now = desk.clock()
  const inbox = await loadInbox(desk)
  const need = watchNeed(inbox, now)
  if (need === 'ask') return ask(services)
  const standing = inbox?.watch?.standing
  if (!standing || (!need && !isDoubted)) return
  try {
    await noteAgreed(services, await mailbox.renewWatch(standing.id, now + watchedFor))
  } catch (fault) {
    if (!(fault instanceof MailGone)) throw fault
    await note(services, known => (known?.watch?.standing?.id === standing.id ? [{ type: 'WatchLost' }] : []))
    await ask(services)
  }
}

async function ask(services: WatchServices): Promise<void> {
  const { desk, mailbox, noticeAddress: address } = services
  const now = desk.clock()
  const clientState = randomBytes(32).toString('base64url')
  const after = await note(services, known =>
    watchNeed(known, now) === 'ask' ? [{ type: 'WatchAskedFor', clientState, at: now }] : [],
  )
  // Another process was quicker.
  if (after?.watch?.clientState !== clientState) return
  await noteAgreed(services, await mailbox.watch({ address, clientState, until: now + watchedFor }))
}

async function noteAgreed(services: WatchServices, { id, expiresAt }: Watch): Promise<void> {
  await note(services, known => (known?.watch ? [{ type: 'WatchAgreed', id, expiresAt }] : []))
}

async function note(
  { desk }: WatchServices,
  decide: (known: Inbox | undefined) => readonly InboxEntry[],
): Promise<Inbox | undefined> {
  const { state } = await carryOut(desk, inboxFile, {
    fileId: inboxId,
    commandId: `watch:${randomBytes(8).toString('hex')}`,
    by: theClock,
    decide: (known): readonly InboxEntry[] | Refusal => decide(known),
  })
  return state
}

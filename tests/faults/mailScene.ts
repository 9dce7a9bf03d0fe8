import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredEvent } from '../../bot/demo/mailbox/events.ts'
import { openMails, type StoredMail } from '../../bot/demo/mailbox/mails.ts'
import { startMailbox } from '../../bot/demo/mailbox/startMailbox.ts'
import { usualPace } from '../../bot/demo/mailbox/throttle.ts'
import type { Desk } from '../../bot/desk/desk.ts'
import { hour } from '../../bot/domain/calendar.ts'
import { type DescribedGraph, startDescribedGraph } from '../graph/describedGraph.ts'
import { freePort } from '../harness/freePort.ts'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { openDeskBeside } from '../journeys/deskBeside.ts'

/** The real program, and the mailbox outside of it, so that what was sent outlives it. */
export type MailScene = Readonly<{
  samplats: RunningSamplats
  graph: DescribedGraph
  /** Where the mailbox's pages are. */
  mailboxUrl: string
  /** Every mail at the mailbox, as it stands in its own file. */
  mails: () => readonly StoredMail[]
  /** Every event, as it was each time that it was changed, in order. */
  calendar: () => readonly StoredEvent[]
  /** A colleague's, who works elsewhere. */
  desk: Desk
  /** Three hours behind: what is asked there urgently should have been answered an hour ago. */
  lateDesk: Desk
  close: () => Promise<void>
}>

/** Quick, so that its limits bound nothing; told of every fifth mail is nobody, and of every third somebody twice. */
const pace = { ...usualPace, answerMs: 5, onItsWayMs: 100, mailsAMinute: 1_000_000, atOnce: 100 }

export async function openMailScene({ sendSeconds }: Readonly<{ sendSeconds: number }>): Promise<MailScene> {
  const closing: (() => unknown)[] = []
  const close = async () => {
    for (const step of closing.toReversed()) await step()
  }
  try {
    const folder = mkdtempSync(join(tmpdir(), 'mail-faults-'))
    closing.push(() => rmSync(folder, { recursive: true, force: true }))
    const mailbox = await startMailbox({ port: await freePort(), folder, pace, log: () => {} })
    closing.push(mailbox.stop)
    const graph = await startDescribedGraph(mailbox.graphUrl)
    closing.push(graph.stop)
    const samplats = await startSamplats({
      mailbox: 'bare',
      graphUrl: graph.url,
      environment: environmentWith(sendSeconds),
    })
    closing.push(samplats.remove, samplats.kill)
    const desk = await openDeskBeside(samplats.archivePath)
    closing.push(() => desk.archive.close())
    const lateDesk = await openDeskBeside(samplats.archivePath, () => Date.now() - 3 * hour)
    closing.push(() => lateDesk.archive.close())
    const mails = () => openMails(folder).all()
    const calendar = () => eventsIn(join(folder, 'mailbox.jsonl'))
    return { samplats, graph, mailboxUrl: mailbox.url, mails, calendar, desk, lateDesk, close }
  } catch (fault) {
    await close()
    throw fault
  }
}

function environmentWith(sendSeconds: number): Readonly<Record<string, string>> {
  return {
    SAMPLATS_SEND_SECONDS: String(sendSeconds),
    SAMPLATS_SEND_GAP_SECONDS: '0.01',
    // Every provider answers from an address of its own.
    SAMPLATS_BEHIND_PROXY: 'true',
  }
}

function eventsIn(file: string): readonly StoredEvent[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return lines.flatMap(line => {
    const { event }: { event?: StoredEvent } = JSON.parse(line)
    return event ?? []
  })
}

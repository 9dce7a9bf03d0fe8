import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anyToken, type LocalMailbox, startMailbox } from '../../bot/demo/mailbox/startMailbox.ts'
import { usualPace } from '../../bot/demo/mailbox/throttle.ts'
import { demoPeople } from '../../bot/demo/people.ts'
import { inquiryBehind, replyByLink } from '../../bot/desk/inquiries/replyByLink.ts'
import type { Calendar } from '../../bot/desk/meetings/calendar.ts'
import { meetingPerformer } from '../../bot/desk/meetings/keepMeeting.ts'
import { day, minute } from '../../bot/domain/calendar.ts'
import type { Person } from '../../bot/domain/person.ts'
import { openMailbox } from '../../bot/graph/mailbox.ts'
import { readInbox } from '../../bot/mail/readInbox.ts'
import { letterPerformer } from '../../bot/mail/sendLetter.ts'
import { replyAddress } from '../../bot/reply/replyAddress.ts'
import { replyRoutes } from '../../bot/reply/replyRoutes.ts'
import { openReplyTokens } from '../../bot/reply/replyToken.ts'
import { openServer } from '../../bot/server.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import * as staff from '../builders/staff.ts'
import { type DescribedGraph, startDescribedGraph } from '../graph/describedGraph.ts'
import { freePort } from '../harness/freePort.ts'
import { neverStopping } from '../harness/neverStopping.ts'

export type AskingScene = Readonly<{
  office: Office
  graph: DescribedGraph
  mailbox: LocalMailbox
  calendar: Calendar
  /** What stands in the mailbox is kept here. */
  folder: string
  log: readonly string[]
  /** Lets the letters gather what there is to gather, sends them, and reads what has come. */
  post: () => Promise<void>
  close: () => Promise<void>
}>

/** The local mailbox knows where they are invited. */
export const sara = withAddress(staff.sara, 'Sara Lind')
export const siri = withAddress(staff.siri, 'Kim Ek')
export const omar = withAddress(staff.omar, 'Omar Haddad')

/** Two units that are asked by mail on the whole way: desk, letter, Graph, mailbox, and the page behind the link. */
export async function anAskingScene(): Promise<AskingScene> {
  const folder = mkdtempSync(join(tmpdir(), 'samplats-mailbox-'))
  const log: string[] = []
  const keep = (line: string) => void log.push(line)
  const tokens = openReplyTokens(['a secret of thirty-two characters'])
  const [mailboxPort, port] = [await freePort(), await freePort()]
  const pace = { ...usualPace, answerMs: 0, onItsWayMs: 0, mailsAMinute: 1_000, atOnce: 100 }
  const clock = () => office.now()
  const behind = await startMailbox({ port: mailboxPort, folder, log: keep, pace, clock })
  const graph = await startDescribedGraph(behind.graphUrl)
  const mailbox = openMailbox({
    address: 'placering@stad.example',
    graphUrl: graph.url,
    credential: anyToken,
    timeoutMs: 2_000,
    log: keep,
  })
  const office = await aDesk({
    people: [sara, siri, omar],
    providers: [aProvider({ units: [aUnit(), aUnit({ id: 'unit-2', name: 'Lärkan' })] })],
    senders: desk => ({
      meeting: meetingPerformer({ desk, calendar: mailbox.calendar }),
      letter: letterPerformer({
        desk,
        mailbox,
        replyAddress: inquiry =>
          replyAddress(`http://127.0.0.1:${port}`, tokens, { ...inquiry, expires: desk.clock() + 30 * day }),
      }),
    }),
  })
  const { desk } = office
  const routes = replyRoutes({
    inquiryBehind: inquiry => inquiryBehind(desk, inquiry),
    replyByLink: (inquiry, reply) => replyByLink(desk, inquiry, reply),
    tokens,
    clock,
    limits: { fromOne: 1_000, inAll: 1_000, spanMs: minute },
    behindProxy: false,
    log: keep,
  })
  const server = openServer(routes, { stopping: neverStopping, log: keep })
  await server.listen(port)
  return {
    office,
    graph,
    mailbox: behind,
    calendar: mailbox.calendar,
    folder,
    log,
    post: async () => {
      await office.runErrands()
      office.pass(minute)
      await office.runErrands()
      await readInbox({ desk, mailbox, guess: () => 'unclear' })
      await office.runErrands()
    },
    close: async () => {
      await server.close()
      await behind.stop()
      await graph.stop()
      await office.close()
      rmSync(folder, { recursive: true })
    },
  }
}

function withAddress(person: Person, name: string): Person {
  const id = demoPeople.find(one => one.name === name)?.id
  if (id === undefined) throw new Error(`The local mailbox knows no ${name}.`)
  return { ...person, id }
}

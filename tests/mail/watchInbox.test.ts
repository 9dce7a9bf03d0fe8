import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { loadInbox } from '../../bot/desk/inquiries/inboxFile.ts'
import type { MailEvent } from '../../bot/desk/mailbox.ts'
import { day, minute, second } from '../../bot/domain/calendar.ts'
import { watchedFor } from '../../bot/domain/inquiry/watchNeed.ts'
import { openInboxWatching } from '../../bot/mail/watchInbox.ts'
import type { Watching } from '../../bot/mail/watching.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aMailbox, type TestMailbox } from '../builders/aMailbox.ts'

const noticeAddress = 'https://samplats.example/graph/notices'

let office: Office
let mailbox: TestMailbox
let log: string[]
let watching: Watching
beforeEach(async () => {
  office = await aDesk()
  mailbox = aMailbox()
  log = []
  watching = open()
})
afterEach(() => office.close())

function open(): Watching {
  const { desk } = office
  return openInboxWatching({
    desk,
    mailbox,
    guess: () => 'unclear',
    noticeAddress,
    log: line => void log.push(line),
  })
}

function told(event: MailEvent, clientState = mailbox.watches().at(-1)?.clientState ?? ''): boolean {
  return watching.told([{ event, clientState }])
}

describe('the mailbox', () => {
  test('is asked at the start to tell of mail, with a secret that nobody else knows', async () => {
    await watching.look()
    expect(mailbox.watches()).toEqual([
      {
        id: 'watch-0',
        address: noticeAddress,
        clientState: expect.stringMatching(/^[\w-]{43}$/),
        until: office.now() + watchedFor,
      },
    ])
    await watching.look()
    expect(mailbox.watches()).toHaveLength(1)
  })

  test('is asked by one process of several', async () => {
    await Promise.all([watching.look(), open().look(), open().look()])
    expect(mailbox.watches()).toHaveLength(1)
  })

  test('is asked for longer before it ends, and anew when it has', async () => {
    await watching.look()
    office.pass(watchedFor - day + minute)
    await watching.look()
    expect(mailbox.renewed()).toEqual(['watch-0'])
    office.pass(watchedFor + minute)
    await watching.look()
    expect(mailbox.watches()).toHaveLength(2)
  })

  test('is asked anew with another secret when it has given up what it was asked', async () => {
    await watching.look()
    mailbox.dropWatches()
    office.pass(watchedFor - day + minute)
    await watching.look()
    const [first, second, ...others] = mailbox.watches()
    expect(others).toEqual([])
    expect(second?.clientState).not.toBe(first?.clientState)
  })

  test('is read although it does not agree to tell, and asked again in a while', async () => {
    mailbox.receive(undefined, {})
    mailbox.agreeToTell(false)
    await expect(watching.look()).rejects.toThrow('The mailbox does not tell.')
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 1 })
    mailbox.agreeToTell(true)
    await watching.look()
    expect(mailbox.watches()).toEqual([])
    office.pass(3 * minute)
    await watching.look()
    expect(mailbox.watches()).toHaveLength(1)
  })
})

describe('what is told', () => {
  beforeEach(() => watching.look())

  test('makes us look, and only look: what has come is asked of the mailbox', async () => {
    mailbox.receive(undefined, {})
    expect(told('came')).toBe(true)
    expect(told('came')).toBe(true)
    await watching.look()
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 1 })
  })

  test('by somebody else is left alone, and not asked about at every try', async () => {
    office.pass(6 * second)
    expect(told('came', 'guess')).toBe(true)
    mailbox.receive(undefined, {})
    await watching.look()
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 0 })
    expect(log).toEqual(['Somebody else than the mailbox told of a change; it was left alone.'])
    for (let more = 0; more < 200; more += 1) expect(told('subscriptionRemoved', `guess ${more}`)).toBe(false)
    await watching.look()
    expect(mailbox.watches()).toHaveLength(1)
    office.pass(2 * minute)
    await watching.look()
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 1 })
  })

  test('to another process is known here too', async () => {
    const other = open()
    expect(other.told([{ event: 'came', clientState: mailbox.watches()[0]?.clientState ?? '' }])).toBe(true)
    mailbox.receive(undefined, {})
    await other.look()
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 1 })
  })

  test('of a lost subscription has it asked for anew, and what came meanwhile read', async () => {
    mailbox.receive(undefined, {})
    told('subscriptionRemoved')
    await watching.look()
    expect(mailbox.watches()).toHaveLength(2)
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 1, watch: { standing: { id: 'watch-1' } } })
  })

  test('of doubts is answered by asking for longer', async () => {
    told('reauthorizationRequired')
    await watching.look()
    expect(mailbox.renewed()).toEqual(['watch-0'])
    expect(mailbox.watches()).toHaveLength(1)
  })

  test('of something missed has the inbox read', async () => {
    mailbox.receive(undefined, {})
    told('missed')
    await watching.look()
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 1 })
  })
})

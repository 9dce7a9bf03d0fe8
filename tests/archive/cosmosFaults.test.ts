import { describe, expect, test } from '@jest/globals'
import type { Archive, Delivery, Dispatch } from '../../bot/archive/archive.ts'
import type { FaultRule } from '../cosmos/faults.ts'
import { aChange, aClaim, anAnnouncement } from './aChange.ts'
import { cosmosScene, grow, kinds, met, nothingMet, wholeOf } from './cosmosScene.ts'

type Fault = FaultRule['fault']

const scene = cosmosScene()

const answer = (status: 403 | 404 | 408 | 410 | 412 | 429 | 449 | 503, more = {}): Fault => ({
  does: 'answer',
  status,
  ...more,
})

const blows: readonly (readonly [string, Fault])[] = [
  ['too many requests', answer(429, { retryAfterMs: 20 })],
  ['a write to be tried again', answer(449)],
  ['a service that is not available', answer(503)],
  ['a service that takes too long', answer(408)],
  ['a partition that has moved', answer(410)],
  ['a region that has handed over', answer(403, { substatus: 3 })],
  ['a condition that was not met', answer(412)],
  ['a service that is not available once it has acted', answer(503, { when: 'after' })],
  ['a service that takes too long once it has acted', answer(408, { when: 'after' })],
  ['an answer without a word', answer(503, { body: 'none' })],
  [
    'a page that something else answers once the service has acted',
    answer(503, { body: 'html', when: 'after' }),
  ],
  ['a connection that breaks', { does: 'reset' }],
  ['a connection that breaks once it has acted', { does: 'reset', when: 'after' }],
  ['an answer that breaks off', { does: 'tear' }],
]

const delays: readonly (readonly [string, Fault])[] = [
  ['slowness', { does: 'delay', ms: 50 }],
  ['slowness once it has acted', { does: 'delay', ms: 50, when: 'after' }],
  ['a standstill', { does: 'freeze', ms: 50 }],
]

type Strike = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Plays an act with its first request struck, then with its second, and so on until none was left to strike. */
async function struckEverywhere(
  fault: Fault,
  act: (id: string, strike: Strike) => Promise<void>,
): Promise<void> {
  const { faults } = scene.standIn
  let struck = 0
  for (let nth = 1; struck === nth - 1; nth++) {
    await act(`GBG-${nth}`, async work => {
      faults.set([{ fault, kinds, nth }])
      try {
        return await work()
      } finally {
        struck += faults.counts()[0]?.struck ?? 0
        faults.clear()
      }
    })
  }
  expect(struck).toBeGreaterThan(0)
}

const claimAt = (worker: string, now = 1_000) => scene.archive.dispatches.claimDue(aClaim({ worker, now }))

async function claimOne(id: string): Promise<Delivery> {
  await scene.archive.append(aChange({ file: { id }, announcements: [anAnnouncement()] }))
  const [claimed, ...more] = await claimAt('one')
  if (claimed?.fileId !== id || more.length > 0) throw new Error(`Expected the dispatch of ${id} to be due.`)
  return { worker: 'one', fileId: id, key: 'card', version: 1, at: 1_100 }
}

const readings: readonly (readonly [string, (mark: string) => Promise<unknown>])[] = [
  ['a file', () => scene.archive.load('GBG-1')],
  ['several files', () => scene.archive.loadMany(['home', 'GBG-1'])],
  ['a list', () => scene.archive.list('request', { open: true })],
  ['the queue', () => scene.archive.queue('request')],
  ['what is ahead in it', () => scene.archive.countAhead('request', '2027')],
  ['whether a command is done', () => scene.archive.isDone('GBG-1', 'command after 0')],
  ['a journal', () => scene.archive.journal('GBG-1')],
  ['the journal by time', () => scene.archive.journalBetween({ from: 0, to: 9_000 })],
  ['what has changed', async mark => (await scene.archive.changes(mark)).files],
  ['the ids', () => scene.archive.ids()],
  ['a whole file', () => scene.archive.whole('GBG-1')],
  ['its dispatches', () => scene.archive.dispatches.of('GBG-1')],
  ['one of them', () => scene.archive.dispatches.find('GBG-1', 'card')],
  ['what falls due next', () => scene.archive.dispatches.nextDue()],
]

describe.each([...blows, ...delays])('%s, whichever request it strikes,', (_, fault) => {
  test('lets a file be made once', async () => {
    await struckEverywhere(fault, async (id, strike) => {
      const change = aChange({ file: { id }, announcements: [anAnnouncement()] })
      expect(await strike(() => scene.archive.append(change))).toEqual({ outcome: 'appended', version: 1 })
      expect(await scene.archive.append(change)).toEqual({ outcome: 'alreadyDone', version: 1 })
      expect(await scene.archive.whole(id)).toMatchObject({
        file: { version: 1 },
        entries: [{ version: 1 }],
        dispatches: [{ key: 'card', status: 'pending' }],
      })
    })
  })

  test('lets a file be written to once, and all that the change does to its dispatches', async () => {
    await struckEverywhere(fault, async (id, strike) => {
      const announcements = ['again', 'no more', 'told'].map(key => anAnnouncement({ key }))
      await scene.archive.append(aChange({ file: { id }, announcements }))
      const change = aChange({
        file: { id, version: 1 },
        announcements: [anAnnouncement({ key: 'again', body: 'new' })],
        withdrawn: ['no more'],
        receipts: [{ key: 'told', receipt: 'x' }],
      })
      expect(await strike(() => scene.archive.append(change))).toEqual({ outcome: 'appended', version: 2 })
      expect(await scene.archive.append(change)).toEqual({ outcome: 'alreadyDone', version: 2 })
      expect(await scene.archive.journal(id)).toMatchObject([{ version: 1 }, { version: 2 }])
      expect(byKey(await scene.archive.dispatches.of(id))).toMatchObject([
        { key: 'again', status: 'pending', body: 'new' },
        { key: 'no more', status: 'cancelled' },
        { key: 'told', status: 'pending', receipt: 'x' },
      ])
    })
  })

  test('lets a dispatch be claimed by one', async () => {
    await struckEverywhere(fault, async (id, strike) => {
      await scene.archive.append(aChange({ file: { id }, announcements: [anAnnouncement()] }))
      const claimed = await strike(() => claimAt('one'))
      const left = await claimAt('two')
      expect([...claimed, ...left]).toMatchObject([{ fileId: id, attempts: 1, firstTriedAt: 1_000 }])
    })
  })

  test.each([
    ['confirm', { status: 'delivered', receipt: 'x', attempts: 1 }],
    ['postpone', { status: 'pending', dueAt: 9_000, lastFault: '429', attempts: 1 }],
    ['giveUp', { status: 'givenUp', lastFault: '429', attempts: 1 }],
  ] as const)('lets %s record how a dispatch went', async (ending, expected) => {
    await struckEverywhere(fault, async (id, strike) => {
      const delivery = await claimOne(id)
      const outcome = { ...delivery, receipt: 'x', until: 9_000, fault: '429' }
      await strike(() => scene.archive.dispatches[ending](outcome))
      expect(await scene.archive.dispatches.find(id, 'card')).toMatchObject(expected)
    })
  })
})

const lag: readonly [string, Fault] = ['a replica that has not caught up', answer(404)]

describe.each([...blows, lag])('%s, whichever request it strikes,', (_, fault) => {
  test.each(readings)('lets %s be read as it is', async (_, read) => {
    const { mark } = await scene.archive.changes()
    await scene.archive.append(aChange({ file: { id: 'home', kind: 'provider' } }))
    await scene.archive.append(
      aChange({ announcements: [anAnnouncement()], shelf: { open: true, queueKey: '2026-12-01' } }),
    )
    const expected = await read(mark)
    await struckEverywhere(fault, async (_, strike) => {
      expect(await strike(() => read(mark))).toEqual(expected)
    })
  })

  test('lets a file be purged, and restored as it was', async () => {
    await grow(scene.archive, 'GBG-0', 150)
    const whole = await wholeOf(scene.archive, 'GBG-0')
    await struckEverywhere(fault, async (_, strike) => {
      await strike(() => scene.archive.purge('GBG-0'))
      expect(await met(scene.archive, 'GBG-0')).toEqual(nothingMet)
      await scene.archive.restore(whole)
    })
    await struckEverywhere(fault, async (_, strike) => {
      await scene.archive.purge('GBG-0')
      await strike(() => scene.archive.restore(whole))
      expect(await scene.archive.whole('GBG-0')).toEqual(whole)
    })
  })
})

describe('where replicas lag', () => {
  test.each(readings)('%s that was written here is read as it was written', async (_, read) => {
    const { mark } = await scene.archive.changes()
    const announcements = [anAnnouncement()]
    const waiting = { open: true, queueKey: '2026-12-01' }
    scene.standIn.faults.set([{ fault: { does: 'lag' }, kinds }])
    await scene.archive.append(aChange({ file: { id: 'home', kind: 'provider' } }))
    await scene.archive.append(aChange({ announcements, shelf: waiting }))
    const found = await read(mark)
    scene.standIn.faults.clear()
    expect(found).toEqual(await read(mark))
  })
})

const oneClearLine = expect.stringMatching(/^Could not (?:read|write to) the archive on Cosmos DB: [^\n]+\.$/)

describe.each<readonly [string, Fault]>([
  ['too many requests', answer(429)],
  ['too many requests for the next minute', answer(429, { retryAfterMs: 60_000 })],
  ['a page that something else answers for the service', answer(503, { body: 'html' })],
  ['a connection that breaks once it has acted', { does: 'reset', when: 'after' }],
  ['a service that answers a minute late', { does: 'delay', ms: 60_000, when: 'after' }],
  ['a standstill', { does: 'freeze', ms: 3_000 }],
])('%s, and no end to it,', (_, fault) => {
  test('is told in one clear line, and what was asked for is done at most once', async () => {
    await scene.archive.append(aChange({ file: { id: 'GBG-2' } }))
    const delivery = await claimOne('GBG-3')
    await scene.archive.append(
      aChange({ file: { id: 'GBG-4' }, announcements: [anAnnouncement({ recipient: 'bo' })] }),
    )
    const made = aChange({ announcements: [anAnnouncement({ dueAt: 5_000 })] })
    const written = aChange({ file: { id: 'GBG-2', version: 1 } })
    scene.standIn.faults.set([{ fault, kinds }])
    const answers = await Promise.allSettled([
      scene.archive.append(made),
      scene.archive.append(written),
      scene.archive.dispatches.confirm(delivery),
      claimAt('two'),
      scene.archive.load('GBG-2'),
      scene.archive.list('request', { open: true }),
      scene.archive.changes(),
    ])
    scene.standIn.faults.clear()
    for (const answer of answers) expect(answer).toMatchObject({ reason: { message: oneClearLine } })

    expect(await scene.archive.append(made)).toMatchObject({ version: 1 })
    expect(await scene.archive.append(written)).toMatchObject({ version: 2 })
    await scene.archive.dispatches.confirm(delivery)
    expect(await scene.archive.journal('GBG-1')).toHaveLength(1)
    expect(await scene.archive.journal('GBG-2')).toHaveLength(2)
    expect(await scene.archive.dispatches.find('GBG-3', 'card')).toMatchObject({
      status: 'delivered',
      attempts: 1,
    })
    expect(await claimAt('three', 2_000)).toMatchObject([{ fileId: 'GBG-4' }])
  })
})

/** Every fault now and then, so that about every fourth request is struck. */
const weather = (seed: number): readonly FaultRule[] =>
  [...blows, ...delays].map(([, fault], n) => ({ fault, kinds, probability: 0.016, seed: seed + n }))

describe.each([1, 2])('in weather number %d', seed => {
  test('three instances carry out every command once, one after the other', async () => {
    const archives = [scene.archive, await scene.another(), await scene.another()]
    const files = ['GBG-1', 'GBG-2', 'GBG-3']
    const commands = Array.from({ length: 60 }, (_, n) => ({
      id: files[n % 3] ?? '',
      commandId: `command ${n}`,
    }))
    scene.standIn.faults.set(weather(seed))
    const answers = await Promise.all(
      commands.map((command, n) => persistently(archives[n % 3] ?? scene.archive, command)),
    )
    scene.standIn.faults.clear()
    for (const { appended, unanswered } of answers)
      expect(appended === 1 || (appended === 0 && unanswered > 0)).toBe(true)
    for (const id of files) {
      const journal = await scene.archive.journal(id)
      expect(journal.map(({ version }) => version)).toEqual(journal.map((_, n) => n + 1))
      const meant = commands.filter(command => command.id === id).map(({ commandId }) => commandId)
      expect(journal.map(({ commandId }) => commandId).toSorted()).toEqual(meant.toSorted())
      expect(await scene.archive.load(id)).toMatchObject({
        version: journal.length,
        state: journal.at(-1)?.commandId,
      })
    }
  })

  test('three instances send every dispatch once', async () => {
    const archives = [scene.archive, await scene.another(), await scene.another()]
    const files = Array.from({ length: 30 }, (_, n) => `GBG-${n}`)
    for (const [n, id] of files.entries()) {
      const announcements = [anAnnouncement({ recipient: `person ${n % 10}` })]
      await scene.archive.append(aChange({ file: { id }, announcements }))
    }
    scene.standIn.faults.set(weather(seed))
    const sent = await Promise.all(
      archives.map((archive, n) => sendAll(archive, { worker: `worker ${n}`, now: 1_000, rounds: 15 })),
    )
    scene.standIn.faults.clear()
    // What was leased without anyone being told falls due when the lease has run out.
    sent.push(await sendAll(scene.archive, { worker: 'at last', now: 9_000, rounds: 15 }))
    expect(sent.flat().toSorted()).toEqual(files.toSorted())
  })
})

type Sender = Readonly<{ worker: string; now: number; rounds: number }>

/** Sends whatever falls due in so many rounds, and records it however often that takes. */
async function sendAll(archive: Archive, { worker, now, rounds }: Sender): Promise<readonly string[]> {
  const sent: string[] = []
  const claim = aClaim({ worker, now, leaseUntil: 9_000, limit: 3 })
  for (let round = 0; round < rounds; round++) {
    for (const { fileId, key, version } of await archive.dispatches.claimDue(claim).catch(() => [])) {
      sent.push(fileId)
      const isRecorded = () =>
        archive.dispatches.confirm({ worker, fileId, key, version, at: now }).then(
          () => true,
          () => false,
        )
      while (!(await isRecorded())) {}
    }
  }
  return sent
}

type Answers = Readonly<{ appended: number; unanswered: number }>

/** As someone who presses again until told that it is done. */
async function persistently(
  archive: Archive,
  { id, commandId }: Readonly<{ id: string; commandId: string }>,
): Promise<Answers> {
  let [appended, unanswered] = [0, 0]
  for (;;) {
    try {
      const version = (await archive.load(id))?.version ?? 0
      const { outcome } = await archive.append(
        aChange({ file: { id, version }, commandId, state: commandId }),
      )
      if (outcome === 'appended') appended += 1
      if (outcome === 'alreadyDone') return { appended, unanswered }
    } catch {
      unanswered += 1
    }
  }
}

function byKey(dispatches: readonly Dispatch[]): readonly Dispatch[] {
  return dispatches.toSorted((one, other) => (one.key < other.key ? -1 : 1))
}

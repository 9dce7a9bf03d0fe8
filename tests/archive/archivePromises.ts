import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type {
  Announcement,
  Archive,
  Delivery,
  Dispatch,
  FileKind,
  StoredEntry,
} from '../../bot/archive/archive.ts'
import { aChange, aClaim, anAnnouncement } from './aChange.ts'

/** What every archive promises, whatever it stands on. `open` gives an empty one. */
export function archivePromises(open: () => Promise<Archive>): void {
  let archive: Archive

  beforeEach(async () => {
    archive = await open()
  })

  afterEach(() => archive.close())

  const announce = (...announcements: readonly Announcement[]) => archive.append(aChange({ announcements }))

  const announceAgain = (announcement: Announcement) =>
    archive.append(aChange({ file: { version: 1 }, announcements: [announcement] }))

  const claim = (claiming?: Partial<Claiming>) => archive.dispatches.claimDue(aClaim(claiming))

  const claimOne = async (claiming?: Partial<Claiming>): Promise<Dispatch> => {
    const [dispatch, ...more] = await claim(claiming)
    if (dispatch === undefined || more.length > 0) throw new Error('Expected exactly one dispatch to be due.')
    return dispatch
  }

  const keysClaimed = async (claiming?: Partial<Claiming>) => (await claim(claiming)).map(({ key }) => key)

  const standing = () => archive.dispatches.find('GBG-1', 'card')

  describe('a case file', () => {
    test('that was never made is not found', async () => {
      expect(await archive.load('GBG-1')).toBeUndefined()
      expect(await archive.journal('GBG-1')).toEqual([])
    })

    test('is found as it was last appended to', async () => {
      await archive.append(aChange({ state: { state: 'filed' } }))
      await archive.append(aChange({ file: { version: 1 }, state: { state: 'claimed' } }))
      expect(await archive.load('GBG-1')).toEqual({
        id: 'GBG-1',
        kind: 'request',
        version: 2,
        shape: 0,
        state: { state: 'claimed' },
      })
    })

    test('keeps every entry in order, numbered without gaps', async () => {
      await archive.append(
        aChange({
          entries: [
            { type: 'First', body: { a: 1 } },
            { type: 'Second', body: null },
          ],
        }),
      )
      await archive.append(
        aChange({ file: { version: 2 }, at: 2_000, by: 'anna', entries: [{ type: 'Third', body: ['x'] }] }),
      )
      const filed = { fileId: 'GBG-1', at: 1_000, by: 'officer', commandId: 'command after 0', shape: 0 }
      expect(await archive.journal('GBG-1')).toEqual([
        { ...filed, version: 1, type: 'First', body: { a: 1 } },
        { ...filed, version: 2, type: 'Second', body: null },
        {
          fileId: 'GBG-1',
          at: 2_000,
          by: 'anna',
          commandId: 'command after 2',
          shape: 0,
          version: 3,
          type: 'Third',
          body: ['x'],
        },
      ])
    })

    test('loads together with others, in the order asked for, without those that do not exist', async () => {
      await archive.append(aChange({ file: { id: 'GBG-1' } }))
      await archive.append(aChange({ file: { id: 'GBG-2' } }))
      const found = await archive.loadMany(['GBG-2', 'GBG-404', 'GBG-1'])
      expect(found.map(({ id }) => id)).toEqual(['GBG-2', 'GBG-1'])
    })

    test('gives back any JSON under any id exactly', async () => {
      await fc.assert(
        fc.asyncProperty(oddId, fc.jsonValue(), async (id, anything) => {
          const body = JSON.parse(JSON.stringify(anything))
          await archive.append(aChange({ file: { id }, state: body, entries: [{ type: 'Odd', body }] }))
          expect((await archive.load(id))?.state).toEqual(body)
          expect((await archive.journal(id)).map(entry => entry.body)).toEqual([body])
        }),
        { numRuns: 50 },
      )
    })

    test.each(oddIds)('may have a name with %s', async (_, id) => {
      await archive.append(
        aChange({ file: { id }, commandId: id, by: id, announcements: [anAnnouncement({ key: id })] }),
      )
      expect((await archive.load(id))?.id).toBe(id)
      expect(await archive.isDone(id, id)).toBe(true)
      expect((await archive.journal(id))[0]).toMatchObject({ fileId: id, commandId: id, by: id })
      expect(await archive.dispatches.find(id, id)).toMatchObject({ fileId: id, key: id })
    })

    test('is another one if its id differs only in case or in how a letter is composed', async () => {
      for (const id of ['å', 'Å', 'a\u030a']) await archive.append(aChange({ file: { id }, state: id }))
      expect((await archive.loadMany(['å', 'Å', 'a\u030a'])).map(({ state }) => state)).toEqual([
        'å',
        'Å',
        'a\u030a',
      ])
    })
  })

  test('case files whose long ids differ at the end only are two', async () => {
    const ids = ['1', '2'].map(end => `${'x'.repeat(249)}${end}`)
    for (const id of ids) await archive.append(aChange({ file: { id }, state: id }))
    expect((await archive.loadMany(ids)).map(({ state }) => state)).toEqual(ids)
    expect(await archive.journal(ids[0] ?? '')).toHaveLength(1)
  })

  describe('a change', () => {
    test('that builds on an older version is refused and leaves nothing behind', async () => {
      await archive.append(aChange())
      const late = aChange({ commandId: 'late', state: 'late', announcements: [anAnnouncement()] })
      expect(await archive.append(late)).toEqual({ outcome: 'versionTaken' })
      expect(await archive.load('GBG-1')).toMatchObject({ version: 1, state: { state: 'filed' } })
      expect(await archive.journal('GBG-1')).toHaveLength(1)
      expect(await archive.dispatches.of('GBG-1')).toEqual([])
      expect(await archive.isDone('GBG-1', 'late')).toBe(false)
    })

    test('to a file that does not exist is refused', async () => {
      expect(await archive.append(aChange({ file: { version: 3 } }))).toEqual({ outcome: 'versionTaken' })
      expect(await archive.load('GBG-1')).toBeUndefined()
    })

    test('carries a command out once, and answers the repeat as the first time', async () => {
      const command = aChange({
        entries: [
          { type: 'First', body: 1 },
          { type: 'Second', body: 2 },
        ],
      })
      expect(await archive.append(command)).toEqual({ outcome: 'appended', version: 2 })
      await archive.append(aChange({ file: { version: 2 } }))
      expect(await archive.append(command)).toEqual({ outcome: 'alreadyDone', version: 2 })
      const decidedAgain = { ...command, file: { ...command.file, version: 3 } }
      expect(await archive.append(decidedAgain)).toEqual({ outcome: 'alreadyDone', version: 2 })
      expect(await archive.journal('GBG-1')).toHaveLength(3)
      expect(await archive.isDone('GBG-1', command.commandId)).toBe(true)
    })

    test('may carry the same command id to another file', async () => {
      await archive.append(aChange({ commandId: 'click' }))
      expect(await archive.append(aChange({ file: { id: 'GBG-2' }, commandId: 'click' }))).toMatchObject({
        outcome: 'appended',
      })
    })

    test('has one winner among a hundred at once', async () => {
      await archive.append(aChange())
      const racers = Array.from({ length: 100 }, (_, n) =>
        archive.append(aChange({ file: { version: 1 }, commandId: `racer ${n}` })),
      )
      const outcomes = (await Promise.all(racers)).map(({ outcome }) => outcome)
      expect(outcomes.filter(outcome => outcome === 'appended')).toHaveLength(1)
      expect(outcomes.filter(outcome => outcome === 'versionTaken')).toHaveLength(99)
      expect((await archive.journal('GBG-1')).map(({ version }) => version)).toEqual([1, 2])
    })

    test('sent a hundred times at once is done once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 100 }, () => archive.append(aChange())))
      expect(outcomes.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1)
      expect(outcomes.filter(({ outcome }) => outcome === 'alreadyDone')).toHaveLength(99)
    })

    test('without entries is refused: what is not in the journal did not happen', async () => {
      await expect(archive.append(aChange({ entries: [] }))).rejects.toThrow('needs at least one entry')
    })

    test.each([
      ['state', aChange({ state: 'x'.repeat(2_000_000) })],
      ['entry', aChange({ entries: [{ type: 'Long', body: 'å'.repeat(1_000_000) }] })],
      ['announcement', aChange({ announcements: [anAnnouncement({ body: 'x'.repeat(2_000_000) })] })],
      [
        'number of parts',
        aChange({ entries: Array.from({ length: 99 }, () => ({ type: 'Part', body: 1 })) }),
      ],
    ])('too large in its %s is refused and leaves nothing behind', async (_, change) => {
      await expect(archive.append(change)).rejects.toThrow(
        /^Could not append to case file GBG-1: .* fit in one commit\.$/,
      )
      expect(await archive.load('GBG-1')).toBeUndefined()
    })

    test('just inside the limit is stored whole', async () => {
      const state = 'x'.repeat(1_999_000)
      await archive.append(aChange({ state }))
      expect((await archive.load('GBG-1'))?.state).toBe(state)
    })

    test('of as many parts as fit is stored whole', async () => {
      const announcements = Array.from({ length: 97 }, (_, n) => anAnnouncement({ key: `key ${n}` }))
      await announce(...announcements)
      const withdrawn = announcements.map(({ key }) => key)
      await archive.append(aChange({ file: { version: 1 }, withdrawn }))
      const statuses = (await archive.dispatches.of('GBG-1')).map(({ status }) => status)
      expect(statuses).toEqual(Array.from({ length: 97 }, () => 'cancelled'))
    })

    test('that fails half-way leaves nothing behind', async () => {
      const change = aChange({
        announcements: [anAnnouncement()],
        receipts: [{ key: 'unknown', receipt: 'id' }],
      })
      await expect(archive.append(change)).rejects.toThrow('has no dispatch "unknown"')
      expect(await archive.load('GBG-1')).toBeUndefined()
      expect(await archive.journal('GBG-1')).toEqual([])
      expect(await archive.dispatches.of('GBG-1')).toEqual([])
    })
  })

  type Waiting = Readonly<{ id: string; madeAt: number }>

  /** More than two pages of them, three at a time, the last by its id made first. */
  function many(): Readonly<{ files: readonly Waiting[]; ids: readonly string[] }> {
    const files = Array.from({ length: 1_100 }, (_, n) => ({
      id: `GBG-${String(n).padStart(4, '0')}`,
      madeAt: 1_000 + Math.floor(n / 3),
    }))
    return { files: files.toReversed(), ids: files.map(({ id }) => id) }
  }

  async function makeAll(files: readonly Waiting[]): Promise<void> {
    const makeOne = ({ id, madeAt }: Waiting) => {
      const queueKey = String(madeAt)
      return archive.append(
        aChange({ file: { id }, at: madeAt, state: queueKey, shelf: { open: true, queueKey } }),
      )
    }
    for (let from = 0; from < files.length; from += 100)
      await Promise.all(files.slice(from, from + 100).map(makeOne))
  }

  describe('a list', () => {
    let madeAt = 1_000
    const make = (id: string, kind: FileKind = 'request', open = true) =>
      archive.append(aChange({ file: { id, kind }, at: madeAt++, shelf: { open } }))
    const listed = async (kind: FileKind, filter?: { open: boolean }) =>
      (await archive.list(kind, filter)).map(({ id }) => id)

    test('holds the files of one kind, oldest first, also after the oldest changed', async () => {
      await make('b')
      await make('p', 'provider')
      await make('a')
      await archive.append(aChange({ file: { id: 'b', version: 1 }, at: 9_000 }))
      expect(await listed('request')).toEqual(['b', 'a'])
      expect(await listed('person')).toEqual([])
    })

    test('tells open files from closed ones as they stand now', async () => {
      await make('a')
      await make('b', 'request', false)
      await make('c')
      await archive.append(aChange({ file: { id: 'c', version: 1 }, shelf: { open: false } }))
      expect(await listed('request', { open: true })).toEqual(['a'])
      expect(await listed('request', { open: false })).toEqual(['b', 'c'])
    })

    test('of many files is complete, those made at one time by their ids', async () => {
      const { files, ids } = many()
      await makeAll(files)
      expect(await listed('request')).toEqual(ids)
      expect(await listed('request', { open: true })).toEqual(ids)
    })
  })

  describe('a file of a kept kind', () => {
    const keep = (id: string, version = 0, kind: FileKind = 'provider') =>
      archive.append(aChange({ file: { id, kind, version }, state: version }))
    const newsSince = async (mark?: string) => {
      const { files, mark: next } = await archive.changes(mark)
      return { news: files.map(({ id, version }) => `${id} ${version}`).toSorted(), next }
    }

    test('is told of when it was changed since the mark, as it is now', async () => {
      await keep('before')
      const { news, next } = await newsSince()
      expect(news).toEqual([])
      await keep('one')
      await keep('two', 0, 'person')
      await keep('one', 1)
      await keep('case', 0, 'request')
      await keep('reads', 0, 'readLog')
      expect(await newsSince(next)).toMatchObject({ news: ['one 2', 'two 1'] })
    })

    test('is told of again only when it has changed again', async () => {
      const { next: start } = await newsSince()
      await keep('one')
      await keep('two')
      const { next } = await newsSince(start)
      expect((await newsSince(next)).news).toEqual([])
      await keep('two', 1)
      expect((await newsSince(next)).news).toEqual(['two 2'])
    })

    test('is told of though the file changed last before it was purged', async () => {
      const { next: start } = await newsSince()
      await keep('one')
      const { next } = await newsSince(start)
      await archive.purge('one')
      await keep('two')
      expect((await newsSince(next)).news).toEqual(['two 1'])
    })

    test('is told of with every other, however many changed', async () => {
      const { next } = await newsSince()
      const ids = Array.from({ length: 1_200 }, (_, n) => `provider ${n}`)
      for (const id of ids) await keep(id)
      expect((await newsSince(next)).news).toEqual(ids.map(id => `${id} 1`).toSorted())
    })
  })

  describe('the journal of all files', () => {
    const happen = (id: string, at: number, version = 0) =>
      archive.append(aChange({ file: { id, version }, at }))
    const placesOf = (entries: readonly StoredEntry[]) =>
      entries.map(({ fileId, version }) => `${fileId} ${version}`)

    test('is read by time, from the first instant up to the second', async () => {
      await happen('late', 3_000)
      await happen('early', 1_000)
      await happen('early', 2_000, 1)
      await happen('between', 2_000)
      const { items, next } = await archive.journalBetween({ from: 1_000, to: 3_000 })
      expect(placesOf(items)).toEqual(['early 1', 'between 1', 'early 2'])
      expect(next).toBeUndefined()
      expect(items[0]).toEqual({
        fileId: 'early',
        version: 1,
        type: 'RequestFiled',
        at: 1_000,
        by: 'officer',
        commandId: 'command after 0',
        shape: 0,
        body: {},
      })
    })

    test('is read page by page while others write, every entry once', async () => {
      const earlier = Array.from({ length: 1_100 }, (_, n) => `file ${String(n).padStart(4, '0')}`)
      for (const [n, id] of earlier.entries()) await happen(id, 1_000 + Math.floor(n / 3))
      const read: string[] = []
      let after: string | undefined
      do {
        const page = await archive.journalBetween({ from: 0, to: 9_000 }, after)
        read.push(...placesOf(page.items))
        after = page.next
        await happen(`newer ${read.length}`, 500)
      } while (after !== undefined)
      expect(read.filter(place => place.startsWith('file'))).toEqual(earlier.map(id => `${id} 1`))
    })
  })

  describe('a purged file', () => {
    test('is gone with its journal and dispatches, and others stay', async () => {
      await announce(anAnnouncement())
      await archive.append(aChange({ file: { id: 'other' }, announcements: [anAnnouncement({ key: 'x' })] }))
      await archive.purge('GBG-1')
      expect(await archive.load('GBG-1')).toBeUndefined()
      expect(await archive.journal('GBG-1')).toEqual([])
      expect(await archive.dispatches.of('GBG-1')).toEqual([])
      expect(await archive.isDone('GBG-1', 'command after 0')).toBe(false)
      expect((await archive.journalBetween({ from: 0, to: 9_000 })).items).toHaveLength(1)
      expect(await archive.list('request')).toMatchObject([{ id: 'other' }])
      expect(await keysClaimed()).toEqual(['x'])
    })

    test('may be purged again, as may one that never was', async () => {
      await announce(anAnnouncement())
      await archive.purge('GBG-1')
      await archive.purge('GBG-1')
      await archive.purge('GBG-404')
      expect(await archive.list('request')).toEqual([])
    })

    test('leaves its id free', async () => {
      await announce(anAnnouncement())
      await archive.purge('GBG-1')
      expect(await announce(anAnnouncement())).toEqual({ outcome: 'appended', version: 1 })
    })

    test('that was large is gone whole', async () => {
      await grow('GBG-1', 1_000)
      await archive.purge('GBG-1')
      expect(await archive.journal('GBG-1')).toEqual([])
      expect(await archive.whole('GBG-1')).toBeUndefined()
    })
  })

  /** Entries as many as that, ninety to a change. */
  async function grow(id: string, length: number): Promise<void> {
    for (let version = 0; version < length; version += 90) {
      const entries = Array.from({ length: Math.min(90, length - version) }, (_, n) => ({
        type: 'Grown',
        body: version + n,
      }))
      await archive.append(aChange({ file: { id, version }, entries }))
    }
  }

  test('a file of ten thousand entries is read in order, and goes on being written to', async () => {
    await grow('GBG-1', 10_000)
    const journal = await archive.journal('GBG-1')
    expect(journal.map(({ body }) => body)).toEqual(Array.from({ length: 10_000 }, (_, n) => n))
    expect(await archive.append(aChange({ file: { version: 10_000 }, commandId: 'one more' }))).toEqual({
      outcome: 'appended',
      version: 10_001,
    })
    expect(await archive.isDone('GBG-1', 'command after 0')).toBe(true)
  })

  describe('a whole file', () => {
    async function aLifetime(): Promise<void> {
      await archive.append(
        aChange({
          announcements: [
            anAnnouncement(),
            anAnnouncement({ key: 'mail', recipient: 'bo', body: { a: [1] } }),
          ],
          shelf: { open: true, queueKey: '2026-12-01' },
        }),
      )
      await archive.dispatches.confirm({
        ...delivery(await claimOne({ except: ['bo'] })),
        receipt: { id: 'x' },
      })
      await archive.dispatches.postpone({ ...delivery(await claimOne()), until: 4_000, fault: '429' })
      await archive.append(
        aChange({
          file: { version: 1 },
          shape: 1,
          at: 2_000,
          shelf: { open: false },
          announcements: [anAnnouncement({ key: 'clock', recipient: 'GBG-1', dueAt: 7_000 })],
        }),
      )
    }

    test('holds all that there is of it', async () => {
      await aLifetime()
      expect(await archive.whole('GBG-1')).toEqual({
        file: await archive.load('GBG-1'),
        shelf: { open: false },
        entries: await archive.journal('GBG-1'),
        dispatches: await archive.dispatches.of('GBG-1'),
      })
      expect(await archive.whole('GBG-404')).toBeUndefined()
    })

    test('is restored as it was, over what stands there', async () => {
      await aLifetime()
      const whole = await archive.whole('GBG-1')
      if (!whole) throw new Error('The file is not there.')
      await archive.append(
        aChange({ file: { version: 2 }, announcements: [anAnnouncement({ key: 'later' })] }),
      )
      await archive.restore(whole)
      expect(await archive.whole('GBG-1')).toEqual(whole)
      await archive.purge('GBG-1')
      await archive.restore(whole)
      await archive.restore(whole)
      expect(await archive.whole('GBG-1')).toEqual(whole)
      expect(await keysClaimed({ now: 4_000 })).toEqual(['mail'])
      expect(await archive.list('request', { open: false })).toEqual([whole.file])
      expect(await archive.append(aChange({ file: { version: 2 } }))).toMatchObject({ outcome: 'appended' })
    })

    test('that is large is restored whole', async () => {
      await grow('GBG-1', 500)
      const whole = await archive.whole('GBG-1')
      if (!whole) throw new Error('The file is not there.')
      await archive.purge('GBG-1')
      await archive.restore(whole)
      expect(await archive.whole('GBG-1')).toEqual(whole)
    })

    test('is found by its id page by page, while others are made', async () => {
      const ids = Array.from({ length: 1_100 }, (_, n) => `file ${n}`)
      for (const id of ids) await archive.append(aChange({ file: { id } }))
      const found: string[] = []
      let after: string | undefined
      do {
        const page = await archive.ids(after)
        found.push(...page.items)
        after = page.next
        await archive.append(aChange({ file: { id: `newer ${found.length}` } }))
      } while (after !== undefined)
      expect(found.filter(id => id.startsWith('file')).toSorted()).toEqual(ids.toSorted())
    })
  })

  test('the time of the archive is the time of day', async () => {
    const { from, to } = await archive.now()
    expect(to).toBeGreaterThan(from)
    expect(Math.abs(from - Date.now())).toBeLessThan(5_000)
  })

  describe('the queue', () => {
    const wait = (id: string, queueKey: string | undefined, version = 0) =>
      archive.append(aChange({ file: { id, version }, shelf: { open: true, queueKey } }))

    test('holds the files that wait, in the order of their keys', async () => {
      await wait('later', '2026-12-03')
      await wait('sooner', '2026-11-27')
      await wait('taken', '2026-11-26')
      await wait('taken', undefined, 1)
      await archive.append(
        aChange({ file: { id: 'home', kind: 'provider' }, shelf: { open: true, queueKey: '1' } }),
      )
      expect((await archive.queue('request')).map(({ id }) => id)).toEqual(['sooner', 'later'])
    })

    test('of many files is complete, whoever waits by the same key', async () => {
      const { files, ids } = many()
      await makeAll(files)
      const queue = await archive.queue('request')
      expect(queue.map(({ id }) => id).toSorted()).toEqual(ids)
      const keys = queue.map(({ state }) => state)
      expect(keys).toEqual(keys.toSorted())
    })

    test('tells how many wait before a file', async () => {
      await wait('first', '2026-11-27')
      await wait('second', '2026-11-28')
      await wait('third', '2026-11-29')
      await wait('first', undefined, 1)
      expect(await archive.countAhead('request', '2026-11-27')).toBe(0)
      expect(await archive.countAhead('request', '2026-11-29')).toBe(1)
      expect(await archive.countAhead('provider', '2026-11-29')).toBe(0)
    })
  })

  describe('a dispatch', () => {
    test('stands as announced, with the version that announced it', async () => {
      const announcement = anAnnouncement({
        key: 'mail',
        kind: 'mail',
        recipient: 'bo',
        dueAt: 5_000,
        body: { a: 1 },
      })
      await announce(announcement)
      const stored = { ...announcement, fileId: 'GBG-1', version: 1, status: 'pending', attempts: 0 }
      expect(await archive.dispatches.of('GBG-1')).toEqual([stored])
      expect(await archive.dispatches.find('GBG-1', 'mail')).toEqual(stored)
      expect(await archive.dispatches.find('GBG-1', 'card')).toBeUndefined()
    })

    test('is claimed when due and not before', async () => {
      await announce(anAnnouncement({ dueAt: 5_000 }))
      expect(await keysClaimed({ now: 4_999 })).toEqual([])
      expect(await keysClaimed({ now: 5_000 })).toEqual(['card'])
    })

    test('is claimed first due first, as many as asked for', async () => {
      await announce(
        anAnnouncement({ key: 'third', recipient: 'c', dueAt: 900 }),
        anAnnouncement({ key: 'first', recipient: 'a', dueAt: 700 }),
        anAnnouncement({ key: 'second', recipient: 'b', dueAt: 800 }),
      )
      expect(await keysClaimed({ limit: 2 })).toEqual(['first', 'second'])
      expect(await keysClaimed()).toEqual(['third'])
      expect(await keysClaimed({ limit: 0 })).toEqual([])
    })

    test('is claimed one at a time per recipient, in the order announced', async () => {
      await announce(
        anAnnouncement({ key: 'anna 1' }),
        anAnnouncement({ key: 'anna 2' }),
        anAnnouncement({ key: 'bo 1', recipient: 'bo' }),
      )
      expect(await keysClaimed()).toEqual(['anna 1', 'bo 1'])
    })

    describe('of a case file to itself', () => {
      const errand = (file: string) =>
        anAnnouncement({ key: `errand of ${file}`, recipient: file, dueAt: file === 'GBG-1' ? 950 : 990 })
      const nothing = { limit: 0, leaseUntil: 0 }

      beforeEach(async () => {
        await archive.append(aChange({ announcements: [anAnnouncement(), errand('GBG-1')] }))
        await archive.append(aChange({ file: { id: 'GBG-2' }, announcements: [errand('GBG-2')] }))
      })

      test('is claimed one at a time, in the order announced', async () => {
        await announceAgain(anAnnouncement({ key: 'another errand', recipient: 'GBG-1', dueAt: 960 }))
        expect(await keysClaimed({ except: ['anna'] })).toEqual(['errand of GBG-1', 'errand of GBG-2'])
      })

      test('has room of its own, however many messages wait', async () => {
        const many = Array.from({ length: 60 }, (_, n) =>
          anAnnouncement({ key: `${n}`, recipient: `${n % 9}`, dueAt: 900 }),
        )
        for (const id of ['GBG-3', 'GBG-4'])
          await archive.append(aChange({ file: { id }, announcements: many }))
        const claim = aClaim({ limit: 1 })
        expect(await archive.dispatches.claimDue({ ...claim, messages: nothing })).toMatchObject([
          { key: 'errand of GBG-1' },
        ])
        expect(await keysClaimed({ limit: 1 })).toHaveLength(2)
        expect(await archive.dispatches.claimDue({ ...claim, errands: nothing })).toHaveLength(1)
      })

      test('is leased for as long as errands are', async () => {
        const claim = aClaim()
        await archive.dispatches.claimDue({ ...claim, errands: { limit: 10, leaseUntil: 1_200 } })
        expect(await archive.dispatches.nextDue()).toBe(1_200)
        expect((await keysClaimed({ worker: 'two', now: 1_200 })).toSorted()).toEqual([
          'errand of GBG-1',
          'errand of GBG-2',
        ])
      })
    })

    test('falls due as told, whether it is for someone or for the case file itself', async () => {
      await announce(anAnnouncement({ dueAt: 900 }), anAnnouncement({ key: 'later', dueAt: 950 }))
      expect(await archive.dispatches.nextDue()).toBe(900)
      await announceAgain(anAnnouncement({ key: 'clock', recipient: 'GBG-1', dueAt: 800 }))
      expect(await archive.dispatches.nextDue()).toBe(800)
    })

    test('is not claimed for a recipient who must wait', async () => {
      await announce(anAnnouncement(), anAnnouncement({ key: 'other', recipient: 'bo' }))
      expect(await keysClaimed({ except: ['anna'] })).toEqual(['other'])
      expect(await keysClaimed()).toEqual(['card'])
    })

    test('is held by one worker until the lease runs out, then taken over by anyone', async () => {
      await announce(anAnnouncement())
      await claimOne({ worker: 'one', now: 1_000 })
      expect(await keysClaimed({ worker: 'two', now: 1_499 })).toEqual([])
      expect(await claimOne({ worker: 'two', now: 1_500 })).toMatchObject({
        attempts: 2,
        firstTriedAt: 1_000,
      })
    })

    test('has one winner among workers that claim at once', async () => {
      await announce(anAnnouncement())
      const claims = await Promise.all(Array.from({ length: 20 }, (_, n) => claim({ worker: `worker ${n}` })))
      expect(claims.flat()).toHaveLength(1)
    })

    test('of a long line goes to each of the workers that claim at once, another one to each', async () => {
      await announce(...['a', 'b', 'c', 'd'].map(key => anAnnouncement({ key })))
      const claims = await Promise.all(['1', '2', '3', '4'].map(worker => claim({ worker })))
      expect(claims.map(claimed => claimed.length)).toEqual([1, 1, 1, 1])
      expect(
        claims
          .flat()
          .map(({ key }) => key)
          .toSorted(),
      ).toEqual(['a', 'b', 'c', 'd'])
    })

    test('that was delivered is kept with its receipt and not claimed again', async () => {
      await announce(anAnnouncement())
      await archive.dispatches.confirm({ ...delivery(await claimOne()), receipt: { activityId: 'x' } })
      expect(await standing()).toMatchObject({
        status: 'delivered',
        receipt: { activityId: 'x' },
        attempts: 1,
      })
      expect(await keysClaimed({ now: 9_000 })).toEqual([])
    })

    test('that failed is due again when postponed to, with the fault told', async () => {
      await announce(anAnnouncement())
      await archive.dispatches.postpone({ ...delivery(await claimOne()), until: 3_000, fault: '429' })
      expect(await standing()).toMatchObject({
        status: 'pending',
        dueAt: 3_000,
        lastFault: '429',
        attempts: 1,
      })
      expect(await keysClaimed({ now: 2_999 })).toEqual([])
      expect(await claimOne({ now: 3_000 })).toMatchObject({ attempts: 2, firstTriedAt: 1_000 })
    })

    test('postponed without a fault was not an attempt', async () => {
      await announce(anAnnouncement())
      await archive.dispatches.postpone({ ...delivery(await claimOne()), until: 3_000 })
      expect(await standing()).toMatchObject({ status: 'pending', dueAt: 3_000, attempts: 0 })
      expect(await claimOne({ now: 3_000 })).toMatchObject({ attempts: 1, firstTriedAt: 3_000 })
    })

    test('that was given up is kept with the fault and not claimed again', async () => {
      await announce(anAnnouncement())
      await archive.dispatches.giveUp({ ...delivery(await claimOne()), fault: '403' })
      expect(await standing()).toMatchObject({ status: 'givenUp', lastFault: '403' })
      expect(await keysClaimed({ now: 9_000 })).toEqual([])
    })

    test('announced anew after its delivery is pending with the new content and the old receipt', async () => {
      await announce(anAnnouncement({ body: 'old' }))
      await archive.dispatches.confirm({ ...delivery(await claimOne()), receipt: 'id' })
      await announceAgain(anAnnouncement({ body: 'new', dueAt: 2_000 }))
      expect(await claimOne({ now: 2_000 })).toMatchObject({
        body: 'new',
        receipt: 'id',
        version: 2,
        attempts: 1,
        firstTriedAt: 2_000,
      })
    })

    test('announced anew after faults starts afresh', async () => {
      await announce(anAnnouncement())
      await archive.dispatches.giveUp({ ...delivery(await claimOne()), fault: '403' })
      await announceAgain(anAnnouncement())
      const again = await standing()
      expect(again).toMatchObject({ status: 'pending', attempts: 0 })
      expect(again?.lastFault).toBeUndefined()
      expect(again?.firstTriedAt).toBeUndefined()
    })

    test('announced anew while it is being sent is not sent by two at once', async () => {
      await announce(anAnnouncement({ body: 'old' }))
      const sending = await claimOne({ worker: 'one' })
      await announceAgain(anAnnouncement({ body: 'new' }))
      expect(await keysClaimed({ worker: 'two' })).toEqual([])
      await archive.dispatches.confirm({ ...delivery(sending), receipt: 'id' })
      expect(await claimOne({ worker: 'two' })).toMatchObject({ body: 'new', receipt: 'id', attempts: 1 })
    })

    test.each(['postpone', 'giveUp'] as const)(
      'announced anew while it is being sent is due at once though the sending ended in %s',
      async ending => {
        await announce(anAnnouncement())
        const sending = await claimOne()
        await announceAgain(anAnnouncement())
        await archive.dispatches[ending]({ ...delivery(sending), until: 9_000, fault: 'old news' })
        expect(await claimOne()).toMatchObject({ version: 2, attempts: 1 })
      },
    )

    test('announced anew for later waits until then', async () => {
      await announce(anAnnouncement())
      await claimOne()
      await announceAgain(anAnnouncement({ dueAt: 8_000 }))
      expect(await keysClaimed({ worker: 'two', now: 7_999 })).toEqual([])
      expect(await keysClaimed({ worker: 'two', now: 8_000 })).toEqual(['card'])
    })

    test.each(['confirm', 'postpone', 'giveUp'] as const)(
      'taken over by another is not touched by a late %s',
      async ending => {
        await announce(anAnnouncement())
        const late = await claimOne({ worker: 'one', now: 1_000 })
        const current = await claimOne({ worker: 'two', now: 2_000 })
        await archive.dispatches[ending]({
          ...delivery(late, 'one'),
          until: 1,
          fault: 'late',
          receipt: 'late',
        })
        expect(await standing()).toEqual(current)
        await archive.dispatches.confirm({ ...delivery(current, 'two'), receipt: 'current' })
        await archive.dispatches[ending]({
          ...delivery(late, 'one'),
          until: 1,
          fault: 'late',
          receipt: 'late',
        })
        expect(await standing()).toMatchObject({ status: 'delivered', receipt: 'current' })
      },
    )

    test('that replaced something after another had taken it over is due again, whether the other is done or not', async () => {
      await announce(anAnnouncement())
      const late = await claimOne({ worker: 'one', now: 1_000 })
      const current = await claimOne({ worker: 'two', now: 2_000 })
      const comesLate = { ...delivery(late, 'one'), at: 3_000, receipt: 'late', replaced: true }
      await archive.dispatches.confirm(comesLate)
      expect(await archive.dispatches.nextDue()).toBe(3_000)
      await archive.dispatches.confirm({ ...delivery(current, 'two'), at: 3_100, replaced: true })
      expect(await standing()).toMatchObject({ status: 'pending', dueAt: 3_100 })
      const last = await claimOne({ worker: 'three', now: 3_100 })
      await archive.dispatches.confirm({ ...delivery(last, 'three'), receipt: 'last', replaced: true })
      expect(await standing()).toMatchObject({ status: 'delivered', receipt: 'last' })
      await archive.dispatches.confirm({ ...comesLate, at: 4_000 })
      expect(await standing()).toMatchObject({ status: 'pending', dueAt: 4_000, receipt: 'last' })
    })

    test('that was withdrawn meanwhile stays cancelled, whatever a late worker replaced', async () => {
      await announce(anAnnouncement())
      const late = await claimOne({ worker: 'one', now: 1_000 })
      await claimOne({ worker: 'two', now: 2_000 })
      await archive.append(aChange({ file: { version: 1 }, withdrawn: ['card'] }))
      await archive.dispatches.confirm({ ...delivery(late, 'one'), replaced: true })
      expect(await standing()).toMatchObject({ status: 'cancelled' })
    })

    test('withdrawn before it was due is never claimed', async () => {
      await announce(anAnnouncement({ dueAt: 5_000 }))
      await archive.append(aChange({ file: { version: 1 }, withdrawn: ['card', 'unheard of'] }))
      expect(await standing()).toMatchObject({ status: 'cancelled' })
      expect(await keysClaimed({ now: 9_000 })).toEqual([])
    })

    test('withdrawn while it is being sent stays cancelled but keeps the receipt', async () => {
      await announce(anAnnouncement())
      const sending = await claimOne()
      await archive.append(aChange({ file: { version: 1 }, withdrawn: ['card'] }))
      await archive.dispatches.confirm({ ...delivery(sending), receipt: 'id' })
      expect(await standing()).toMatchObject({ status: 'cancelled', receipt: 'id' })
    })

    test('that was delivered is not cancelled by a withdrawal', async () => {
      await announce(anAnnouncement())
      await archive.dispatches.confirm(delivery(await claimOne()))
      await archive.append(aChange({ file: { version: 1 }, withdrawn: ['card'] }))
      expect(await standing()).toMatchObject({ status: 'delivered' })
    })

    test('withdrawn and announced in one change is pending', async () => {
      await announce(anAnnouncement())
      await archive.append(
        aChange({ file: { version: 1 }, withdrawn: ['card'], announcements: [anAnnouncement()] }),
      )
      expect(await standing()).toMatchObject({ status: 'pending', version: 2 })
    })

    test('keeps a receipt that came with the command, whether announced then or before', async () => {
      await archive.append(
        aChange({ announcements: [anAnnouncement()], receipts: [{ key: 'card', receipt: 'a' }] }),
      )
      expect(await claimOne()).toMatchObject({ status: 'pending', receipt: 'a' })
      await archive.append(aChange({ file: { version: 1 }, receipts: [{ key: 'card', receipt: null }] }))
      expect(await standing()).toMatchObject({ version: 1, receipt: null })
    })
  })

  describe('the next due time', () => {
    test('is none when nothing is pending', async () => {
      expect(await archive.dispatches.nextDue()).toBeUndefined()
      await announce(anAnnouncement())
      await archive.dispatches.confirm(delivery(await claimOne()))
      expect(await archive.dispatches.nextDue()).toBeUndefined()
    })

    test('is that of the first dispatch to fall due', async () => {
      await announce(anAnnouncement({ key: 'later', dueAt: 9_000 }), anAnnouncement({ dueAt: 5_000 }))
      expect(await archive.dispatches.nextDue()).toBe(5_000)
    })

    test('is the end of the lease for what is being sent', async () => {
      await announce(anAnnouncement({ key: 'later', dueAt: 9_000 }), anAnnouncement())
      await claimOne({ now: 1_000 })
      expect(await archive.dispatches.nextDue()).toBe(1_500)
    })

    test('after an instant passes by what is due then, be it for someone or for the case file itself', async () => {
      await announce(anAnnouncement({ dueAt: 900 }), anAnnouncement({ key: 'later', dueAt: 9_000 }))
      await announceAgain(anAnnouncement({ key: 'clock', recipient: 'GBG-1', dueAt: 950 }))
      expect(await archive.dispatches.nextDue(900)).toBe(950)
      expect(await archive.dispatches.nextDue(950)).toBe(9_000)
      expect(await archive.dispatches.nextDue(9_000)).toBeUndefined()
    })
  })
}

type Claiming = NonNullable<Parameters<typeof aClaim>[0]>

function delivery({ fileId, key, version }: Dispatch, worker = 'one'): Delivery {
  return { worker, fileId, key, version, at: 1_100 }
}

const oddIds = [
  ['a slash', 'a/b'],
  ['a backslash', 'a\\b'],
  ['signs of an address', '?#%'],
  ['nothing but a space', ' '],
  ['quotes', `Robert'); DROP TABLE file;--`],
  ['Swedish letters', 'ärende på ö'],
  ['joined emoji', '👩‍👧'],
  ['a meaning in JavaScript', '__proto__'],
  ['a zero byte', 'a\u0000b'],
  ['250 letters', 'x'.repeat(250)],
] as const

let oddIdsMade = 0
const oddId = fc.string({ unit: 'grapheme', maxLength: 50 }).map(text => `${oddIdsMade++} ${text}`)

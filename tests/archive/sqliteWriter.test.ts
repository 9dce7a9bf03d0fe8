import { expect, test } from '@jest/globals'
import { openWriter } from '../../bot/archive/sqliteWriter.ts'

/** What happens, in the order in which it does. */
function aWriter({ busyMs = 1_000, lockedFor = 0, unflushable = false } = {}) {
  const happened: string[] = []
  let refusals = lockedFor
  const writer = openWriter({
    busyMs,
    transact: work => {
      if (refusals > 0) {
        refusals -= 1
        throw locked
      }
      happened.push('begin')
      try {
        const result = work()
        happened.push('commit')
        return result
      } catch (fault) {
        happened.push('undo')
        throw fault
      }
    },
    log: {
      flush: () => {
        if (unflushable) throw new Error('no disk')
        happened.push('flush')
      },
      refuseIfBroken: () => {},
      close: () => {},
    },
  })
  const write = async (name: string) => {
    await writer.write(() => happened.push(name))
    happened.push(`${name} answered`)
  }
  const fail = (name: string) =>
    writer.write(() => {
      happened.push(name)
      throw new Error(name)
    })
  return { happened, writer, write, fail }
}

/** SQLite's own: another connection has the lock. */
const locked = Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR', errcode: 5 })

test('what is asked for in one turn is written together and in order, and flushed before any of it is answered', async () => {
  const { happened, write } = aWriter()
  await Promise.all([write('first'), write('second')])
  expect(happened).toEqual([
    ...['begin', 'first', 'second', 'commit', 'flush'],
    ...['first answered', 'second answered'],
  ])
})

test('what cannot be written with the others is refused alone, and the others are written one by one', async () => {
  const { happened, write, fail } = aWriter()
  const asked = [write('first'), fail('second'), write('third')]
  const [first, second, third] = await Promise.allSettled(asked)
  expect([first?.status, third?.status]).toEqual(['fulfilled', 'fulfilled'])
  expect(second).toMatchObject({ reason: { message: 'second' } })
  expect(happened.filter(each => !each.endsWith('answered'))).toEqual([
    ...['begin', 'first', 'second', 'undo'],
    ...['begin', 'first', 'commit', 'flush'],
    ...['begin', 'second', 'undo'],
    ...['begin', 'third', 'commit', 'flush'],
  ])
})

test('what comes while another process has the lock waits with those before it, and is written when it is let go', async () => {
  const { happened, write } = aWriter({ lockedFor: 3 })
  await Promise.all([write('first'), write('second')])
  expect(happened.slice(0, 4)).toEqual(['begin', 'first', 'second', 'commit'])
})

test('whoever has waited for the lock for too long is refused, and nothing of theirs is written later', async () => {
  const { happened, write, writer } = aWriter({ busyMs: 5, lockedFor: 1_000 })
  await expect(Promise.all([write('first'), write('second')])).rejects.toBe(locked)
  await writer.end()
  expect(happened).toEqual([])
})

test('nobody is answered when what was written could not be brought to the disk', async () => {
  const { write } = aWriter({ unflushable: true })
  const came = await Promise.allSettled([write('first'), write('second')])
  expect(came.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

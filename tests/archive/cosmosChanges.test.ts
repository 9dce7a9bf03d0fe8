import { describe, expect, test } from '@jest/globals'
import type { Archive } from '../../bot/archive/archive.ts'
import { aChange } from './aChange.ts'
import { cosmosScene } from './cosmosScene.ts'

const scene = cosmosScene()

/** So many physical ranges answer 410 once: they have moved, are moving, or are being looked for. */
function move(ranges: number, substatus: number): void {
  const gone = { does: 'answer', status: 410, substatus } as const
  scene.standIn.faults.set([{ fault: gone, kinds: ['changeFeed'], times: ranges }])
}

/** Enough that every range has some. */
const names = (what: string) => Array.from({ length: 20 }, (_, n) => `${what} ${n}`).toSorted()

const keep = (id: string) => scene.archive.append(aChange({ file: { id, kind: 'provider' } }))
const heard = async (archive: Archive, mark: string) => {
  const { files, mark: next } = await archive.changes(mark)
  return { ids: files.map(({ id }) => id), next }
}

describe.each([1000, 1002, 1007, 1008])('a change is heard though its range answers 410 / %d', substatus => {
  test('by whoever has listened all along', async () => {
    const { mark } = await scene.archive.changes()
    await keep('one')
    move(4, substatus)
    const { ids, next } = await heard(scene.archive, mark)
    expect(ids).toEqual(['one'])
    await keep('two')
    expect(await heard(scene.archive, next)).toMatchObject({ ids: ['two'] })
  })

  test('by whoever has only the mark of it, and nothing from before the mark', async () => {
    await keep('before')
    const { mark } = await scene.archive.changes()
    await keep('one')
    const another = await scene.another()
    move(4, substatus)
    const { ids, next } = await heard(another, mark)
    expect(ids).toEqual(['one'])
    expect(await heard(await scene.another(), next)).toMatchObject({ ids: [] })
  })

  test('by whoever has a mark from when the ranges were still one', async () => {
    await Promise.all(names('before').map(keep))
    const { mark } = await scene.archive.changes()
    await Promise.all(names('since').map(keep))
    const another = await scene.another()
    move(1, substatus)
    const { ids, next } = await heard(another, asOne(mark))
    expect(ids.toSorted()).toEqual(names('since'))
    expect(await heard(await scene.another(), next)).toMatchObject({ ids: [] })
  })
})

test('a change of a kind that only a newer version knows keeps nobody from hearing of the others', async () => {
  const { mark } = await scene.archive.changes()
  await scene.archive.append(aChange({ file: { id: 'later', kind: JSON.parse('"fromLater"') } }))
  await keep('one')
  expect(await heard(scene.archive, mark)).toMatchObject({ ids: ['one'] })
})

test('whoever begins to listen may be turned away once at any question, also where the ranges are', async () => {
  await keep('before')
  for (const fault of [{ does: 'answer', status: 503 }, { does: 'reset' }] as const)
    for (let nth = 1; nth <= 10; nth++) {
      const another = await scene.another()
      scene.standIn.faults.set([{ fault, nth }])
      expect(await another.changes()).toMatchObject({ files: [] })
      scene.standIn.faults.set([])
    }
})

/** The places of all ranges as those of one. */
function asOne(mark: string): string {
  const places: readonly string[] = JSON.parse(mark)
  const [first = '{}'] = places
  const all = places.flatMap(place => JSON.parse(place).Continuation)
  return JSON.stringify([JSON.stringify({ ...JSON.parse(first), Continuation: all })])
}

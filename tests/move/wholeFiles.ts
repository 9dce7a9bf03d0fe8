import {
  type Archive,
  type Dispatch,
  fileKinds,
  type Json,
  type WholeFile,
} from '../../bot/archive/archive.ts'

/** Case file number `n`: from one to nine entries, up to three dispatches, and now and then something odd. */
export function wholeFile(n: number): WholeFile {
  const id = `GBG-${n}${n % 50 === 7 ? ' Åsa/"?#\u2028😀' : ''}`
  const version = 1 + (n % 9)
  const at = 1_795_424_400_000 + n
  return {
    file: {
      id,
      kind: fileKinds[n % fileKinds.length] ?? 'request',
      version,
      shape: n % 2,
      state: stateOf(n),
    },
    shelf: { open: n % 3 > 0, ...(n % 3 === 1 ? { queueKey: `2026-12-0${n % 9}` } : {}) },
    entries: Array.from({ length: version }, (_, index) => ({
      fileId: id,
      version: index + 1,
      type: 'DetailsAdded',
      at: at + index,
      by: 'officer',
      commandId: `command ${n} ${index}`,
      shape: 0,
      body: { text: `Behöver eget rum, nummer ${n}`, nested: { list: [index, null, true, 0.1] } },
    })),
    dispatches: Array.from({ length: n % 4 }, (_, index) => dispatch(id, index)),
  }
}

export async function fill(archive: Archive, files: number): Promise<void> {
  for (let n = 0; n < files; n++) await archive.restore(wholeFile(n))
}

function stateOf(n: number): Json {
  const units = Array.from({ length: n % 5 }, (_, index) => ({ b: index, a: `enhet ${index}`, holds: [] }))
  return { state: 'filed', units, b: null, a: { z: 1, y: 'ett långt ord '.repeat(n % 20) } }
}

function dispatch(fileId: string, index: number): Dispatch {
  return {
    fileId,
    key: ['status', 'queue', 'clock'][index] ?? '',
    kind: 'card',
    recipient: index === 2 ? fileId : 'anna',
    dueAt: 1_795_424_400_000,
    version: 1,
    status: index === 0 ? 'delivered' : 'pending',
    attempts: index,
    ...(index === 0 ? { receipt: { id: 'x' } } : {}),
    ...(index === 1 ? { firstTriedAt: 1_795_424_400_001, lastFault: '429' } : {}),
    body: null,
  }
}

import type { Json, StoredFile } from '../../bot/archive/archive.ts'

/** The case and its provider as files of a version of Samplats whose states had their first shape. */
export function olderFiles(states: Readonly<{ request: Json; provider: Json }>): readonly StoredFile[] {
  return [
    { id: 'KMPX-3Q47', kind: 'request', version: 6, shape: 0, state: states.request },
    { id: 'provider-1', kind: 'provider', version: 3, shape: 0, state: states.provider },
  ]
}

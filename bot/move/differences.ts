import type { Json, WholeFile } from '../archive/archive.ts'
import { canonicalJson } from './canonicalJson.ts'

/** In what a case file in the archive is not what was exported, a line each. */
export function differences(exported: WholeFile, stored: WholeFile | undefined): readonly string[] {
  const { id, version } = exported.file
  if (!stored) return [`${id}: is not in the archive.`]
  return [
    ...(stored.file.version === version
      ? []
      : [`${id}: has version ${version} in the file and ${stored.file.version} in the archive.`]),
    ...(isSame(exported.file, stored.file) ? [] : [`${id} version ${version}: its state differs.`]),
    ...(isSame(exported.shelf, stored.shelf)
      ? []
      : [`${id} version ${version}: where it is shelved differs.`]),
    ...unlike(byVersion(exported), byVersion(stored)).map(at => `${id} version ${at}: the entry differs.`),
    ...unlike(byKey(exported), byKey(stored)).map(key => `${id}: the dispatch ${key} differs.`),
  ]
}

type Parts = ReadonlyMap<number | string, Json>

function byVersion({ entries }: WholeFile): Parts {
  return new Map(entries.map(entry => [entry.version, entry]))
}

function byKey({ dispatches }: WholeFile): Parts {
  return new Map(dispatches.map(dispatch => [dispatch.key, dispatch]))
}

/** What only one of them has, or both have otherwise. */
function unlike(ones: Parts, others: Parts): readonly (number | string)[] {
  const all = new Set([...ones.keys(), ...others.keys()])
  return [...all].filter(key => !isSame(ones.get(key), others.get(key)))
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return canonicalJson(one) === canonicalJson(other)
}

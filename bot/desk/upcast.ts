import type { Json, StoredEntry, StoredFile } from '../archive/archive.ts'

/** Writes what one shape of a state says in the way of the next. */
export type Upcast = (older: Json) => Json

/** The file as it would be stored now, brought up one shape after the other from the one that it has. */
export function inNewestShape(file: StoredFile, upcasts: readonly Upcast[]): StoredFile {
  if (file.shape === upcasts.length) return file
  const { id, shape, state } = file
  return { ...file, shape: upcasts.length, state: broughtUp(state, { id, shape }, upcasts) }
}

/** The same for what happened in a file. */
export function entryInNewestShape(entry: StoredEntry, upcasts: readonly Upcast[]): StoredEntry {
  if (entry.shape === upcasts.length) return entry
  const { fileId, shape, body } = entry
  return { ...entry, shape: upcasts.length, body: broughtUp(body, { id: fileId, shape }, upcasts) }
}

function broughtUp(
  json: Json,
  { id, shape }: Pick<StoredFile, 'id' | 'shape'>,
  upcasts: readonly Upcast[],
): Json {
  const newest = upcasts.length
  if (shape > newest)
    throw new Error(
      `Could not read ${id}: a newer version of Samplats wrote it (shape ${shape}, this version knows ${newest}).`,
    )
  return upcasts.slice(shape).reduce((older, upcast) => upcast(older), json)
}

/** The same but for what stands at the end of the way; of lists on the way, in every one of their parts. */
export function eachAt(json: Json, way: readonly string[], change: (found: JsonRecord) => Json): Json {
  if (isList(json)) return json.map(one => eachAt(one, way, change))
  if (typeof json !== 'object' || json === null) return json
  const [step, ...onward] = way
  if (step === undefined) return change(json)
  const found = json[step]
  return found === undefined ? json : { ...json, [step]: eachAt(found, onward, change) }
}

export type JsonRecord = Exclude<Json, null | boolean | number | string | readonly Json[]>

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}

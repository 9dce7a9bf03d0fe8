import type { Json, StoredFile } from '../archive/archive.ts'

/** Writes what one shape of a state says in the way of the next. */
export type Upcast = (older: Json) => Json

/** The file as it would be stored now, brought up one shape after the other from the one that it has. */
export function inNewestShape(file: StoredFile, upcasts: readonly Upcast[]): StoredFile {
  const newest = upcasts.length
  if (file.shape === newest) return file
  if (file.shape > newest)
    throw new Error(
      `Could not read ${file.id}: a newer version of Samplats wrote it (shape ${file.shape}, this version knows ${newest}).`,
    )
  const state = upcasts.slice(file.shape).reduce((older, upcast) => upcast(older), file.state)
  return { ...file, shape: newest, state }
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

type JsonRecord = Exclude<Json, null | boolean | number | string | readonly Json[]>

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}

import type { Json } from '../archive/archive.ts'

/** The one text of a content, whatever engine hands it over: keys sorted, nothing said of what is absent. */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.keys(value)
    .toSorted()
    .flatMap(key => fieldIn(key, value[key]))
  return `{${fields.join(',')}}`
}

function fieldIn(key: string, value: Json | undefined): readonly string[] {
  return value === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(value)}`]
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

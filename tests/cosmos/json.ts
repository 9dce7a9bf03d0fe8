/** A JSON object as it came in: nothing is known of what is inside. */
export type Doc = Readonly<Record<string, unknown>>

export function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Undefined when the text is not JSON, which is no JSON value itself. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function readDoc(text: string): Doc {
  const value = readJson(text)
  return isDoc(value) ? value : {}
}

export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

export function readPath(value: unknown, path: readonly string[]): unknown {
  return path.reduce(fieldOf, value)
}

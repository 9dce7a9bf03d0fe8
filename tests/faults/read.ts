/** Reading what nobody has typed: bodies of entries, and activities as the connector got them. */

export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** What a message says in one line, as in the notification of it. */
export function newsIn(activity: unknown): string {
  const text = fieldOf(activity, 'summary') ?? fieldOf(activity, 'text')
  return typeof text === 'string' ? text : ''
}

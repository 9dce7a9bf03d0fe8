/** Things in a row inside a sentence. */
export type Lists = Readonly<{
  /** a, b och c */
  all: (items: readonly string[]) => string
  /** a, b eller c */
  anyOf: (items: readonly string[]) => string
  /** a, b, c och 4 till, so that a line stays a line */
  some: (items: readonly string[], most: number) => string
}>

export const swedishLists: Lists = listsWith({ and: 'och', or: 'eller', more: 'till' })
export const englishLists: Lists = listsWith({ and: 'and', or: 'or', more: 'more' })

function listsWith({ and, or, more }: Readonly<{ and: string; or: string; more: string }>): Lists {
  return {
    all: items => joined(items, and),
    anyOf: items => joined(items, or),
    some: (items, most) =>
      items.length <= most
        ? joined(items, and)
        : `${items.slice(0, most).join(', ')} ${and}\u00a0${items.length - most}\u00a0${more}`,
  }
}

function joined(items: readonly string[], word: string): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`
}

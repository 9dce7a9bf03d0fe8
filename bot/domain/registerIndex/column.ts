import type { Column, RegisterIndex } from './registerIndex.ts'

/** A column by what it notes: every index has one of its own, filled when it is first asked for. */
export type ColumnIn<Opened extends Column> = (index: RegisterIndex) => Opened

export function column<Opened extends Column>(open: (index: RegisterIndex) => Opened): ColumnIn<Opened> {
  const opened = new WeakMap<RegisterIndex, Opened>()
  return index => {
    const standing = opened.get(index)
    if (standing) return standing
    const fresh = open(index)
    index.follow(fresh)
    opened.set(index, fresh)
    return fresh
  }
}

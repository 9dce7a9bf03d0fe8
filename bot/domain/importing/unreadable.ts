/** Why a file could not be read at all. */
export type Unreadable = Readonly<
  | { unreadable: 'empty' | 'damaged' | 'locked' | 'macros' | 'olderExcel' | 'otherFormat' }
  | { unreadable: 'tooLarge'; mostBytes: number }
  | { unreadable: 'tooLargeUnpacked' | 'tooSlow' }
  | { unreadable: 'tooManySheets' | 'tooManyRows' | 'tooManyColumns'; most: number }
  | { unreadable: 'cellTooLong'; sheet: string; row: number; column: number; most: number }
  /** A quotation mark opens a cell there and is never closed. */
  | { unreadable: 'openQuote'; row: number }
  /** A cell whose stored value is not what its kind says, or a formula without its value. */
  | { unreadable: 'brokenCell'; row: number; column: number }
>

export function isUnreadable<Read extends object>(read: Read | Unreadable): read is Unreadable {
  return 'unreadable' in read
}

import type { CalendarDate } from '../calendar.ts'
import { rowsIn } from './bits.ts'
import { type ColumnIn, column } from './column.ts'
import { withPlaceFor } from './numberColumn.ts'
import type { Column, Listed } from './registerIndex.ts'

/** For a number that may be another from one day to the next. */
export type DayColumn = Column &
  Readonly<{
    /** By row: as of now, and not to be changed. One day's are kept; all are worked out when another is asked for. */
    on: (date: CalendarDate) => Float64Array
  }>

export function dayColumn(numberOn: (listed: Listed, date: CalendarDate) => number): ColumnIn<DayColumn> {
  return column(index => {
    let numbers = new Float64Array(0)
    let kept: CalendarDate | undefined

    function note(row: number, listed: Listed, date: CalendarDate): void {
      numbers = withPlaceFor(row, numbers)
      numbers[row] = numberOn(listed, date)
    }

    return {
      put: (row, listed) => {
        if (kept !== undefined) note(row, listed, kept)
      },
      take: () => {},
      on: date => {
        if (date !== kept) for (const row of rowsIn(index.rows())) note(row, index.at(row), date)
        kept = date
        return numbers
      },
    }
  })
}

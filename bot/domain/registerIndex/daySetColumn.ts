import type { CalendarDate } from '../calendar.ts'
import { rowsIn } from './bits.ts'
import { type ColumnIn, column } from './column.ts'
import type { Column, Listed } from './registerIndex.ts'
import { openSets, type SetColumn } from './setColumn.ts'

/** For what may be several things of a unit, and others from one day to the next. */
export type DaySetColumn<Word> = Column &
  Readonly<{
    /** One day's are kept; all are worked out when another is asked for. */
    on: (date: CalendarDate) => Pick<SetColumn<Word>, 'rowsOf'>
  }>

export function daySetColumn<Word extends string | number>(
  wordsOn: (listed: Listed, date: CalendarDate) => readonly Word[],
): ColumnIn<DaySetColumn<Word>> {
  return column(index => {
    let kept: Readonly<{ date: CalendarDate; sets: SetColumn<Word> }> | undefined

    function workedOut(date: CalendarDate): SetColumn<Word> {
      const sets = openSets<Word>(listed => wordsOn(listed, date))
      for (const row of rowsIn(index.rows())) sets.put(row, index.at(row))
      return sets
    }

    return {
      put: (row, listed) => kept?.sets.put(row, listed),
      take: row => kept?.sets.take(row),
      on: date => {
        if (kept?.date !== date) kept = { date, sets: workedOut(date) }
        return kept.sets
      },
    }
  })
}

import type { CalendarDate, Instant } from '../../domain/calendar.ts'
import type { Chance } from './chance.ts'
import type { NextName } from './inventedNames.ts'

/**
 * What everything in the demo register is made with: the day that it is made for, chance, and names left to give.
 * `detail` is chance of its own for what matches nothing, so that a new detail leaves the rest of the register be.
 */
export type Workbench = Readonly<{
  today: CalendarDate
  now: Instant
  chance: Chance
  detail: Chance
  nextName: NextName
}>

import type { CalendarDate, Instant } from '../../domain/calendar.ts'
import type { Chance } from './chance.ts'
import type { NextName } from './inventedNames.ts'

/** What everything in the demo register is made with: the day that it is made for, chance, and names left to give. */
export type Workbench = Readonly<{ today: CalendarDate; now: Instant; chance: Chance; nextName: NextName }>

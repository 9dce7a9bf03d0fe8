import { addDays, type CalendarDate } from '../../domain/calendar.ts'
import type { Agreement } from '../../domain/register/agreement.ts'
import type { Chance } from './chance.ts'
import type { UnitPost } from './roster.ts'
import type { Workbench } from './workbench.ts'

export function demoAgreement({ line: { terms }, rank }: UnitPost, { today, chance }: Workbench): Agreement {
  switch (terms.kind) {
    case 'ownProvision':
    case 'none':
      return terms
    case 'subscription':
      return { ...terms, ...agreementPeriod(today) }
    case 'framework':
      return { ...terms, rank, ...agreementPeriod(today) }
    case 'individual':
      return { ...terms, ...individualPeriod(today, chance) }
  }
}

type Period = Readonly<{ from: CalendarDate; to: CalendarDate }>

/** Four years with the third going on, whenever the demo is run: in 2026, from 2024-01-01 to 2027-12-31. */
function agreementPeriod(today: CalendarDate): Period {
  const year = Number(today.slice(0, 4))
  return { from: `${year - 2}-01-01`, to: `${year + 1}-12-31` }
}

/** One in eight has ended, and nobody has renewed it. */
function individualPeriod(today: CalendarDate, chance: Chance): Period {
  const from = addDays(today, -chance.whole(200, 900))
  const to = chance.happens(1 / 8) ? -chance.whole(5, 150) : chance.whole(20, 700)
  return { from, to: addDays(today, to) }
}

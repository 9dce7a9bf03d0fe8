import { addDays, type CalendarDate } from '../../domain/calendar.ts'
import type { Agreement } from '../../domain/register/agreement.ts'
import type { Unit } from '../../domain/register/unit.ts'
import type { Chance } from './chance.ts'
import type { UnitPost } from './roster.ts'
import type { Workbench } from './workbench.ts'

/** What the city buys by; a unit with an individual agreement that has ended may have had another before it. */
export function demoAgreements(
  { line: { terms }, rank }: UnitPost,
  { today, chance, detail }: Workbench,
): Pick<Unit, 'ownProvision' | 'agreements'> {
  const bought = (...agreements: readonly Agreement[]) => ({ ownProvision: false, agreements })
  switch (terms.kind) {
    case 'ownProvision':
      return { ownProvision: true, agreements: [] }
    case 'none':
      return bought()
    case 'subscription':
      return bought({ ...terms, number: numberOf('AB', detail), ...agreementPeriod(today) })
    case 'framework': {
      const period = agreementPeriod(today)
      return bought({ ...terms, rank, number: frameworkNumber(terms.area, period), ...period })
    }
    case 'individual': {
      const period = individualPeriod(today, chance)
      const current: Agreement = { ...terms, number: numberOf('IA', detail), ...period }
      return bought(...theOneBefore(current, detail), current)
    }
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

/** Every third unit was bought from before, for a year up to the day on which the present agreement began. */
function theOneBefore(current: Agreement, detail: Chance): readonly Agreement[] {
  if (!detail.happens(1 / 3)) return []
  const to = addDays(current.from, -1)
  return [{ kind: 'individual', number: numberOf('IA', detail), from: addDays(to, -364), to }]
}

/** One number for all lots of an area. */
function frameworkNumber(area: string, { from }: Period): string {
  const initials = [...area.matchAll(/\b\p{L}/gu)].join('').toUpperCase()
  return `DEMO-RA-${from.slice(0, 4)}-${initials}`
}

function numberOf(kind: string, detail: Chance): string {
  return `DEMO-${kind}-${detail.whole(10_000, 99_999)}`
}

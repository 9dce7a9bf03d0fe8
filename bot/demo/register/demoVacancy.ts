import {
  addDays,
  type CalendarDate,
  dateAt,
  day,
  hour,
  type Instant,
  minute,
  startOf,
} from '../../domain/calendar.ts'
import type { Unit } from '../../domain/register/unit.ts'
import type { VacancyStatement } from '../../domain/register/vacancyStatement.ts'
import type { Chance, Shares } from './chance.ts'
import type { UnitPost } from './roster.ts'
import type { Workbench } from './workbench.ts'

/** What has been said about a unit's free places, how it stands in truth, and how often it was right before. */
export function demoVacancy(
  { places }: UnitPost,
  workbench: Workbench,
): Pick<Unit, 'vacancy' | 'statementsTried' | 'occupiedOtherwise'> {
  const { chance } = workbench
  const { said, daysAgo, room } = chance.byShare(situations)
  const free = freePlacesIn(room, places, chance)
  const newest =
    said && statement(said, Math.max(1, free), statedAt(chance.whole(...daysAgo), workbench), chance)
  return {
    vacancy: newest ? [...olderThan(newest, places, chance), newest] : [],
    statementsTried: newest ? statementsTried(chance) : { tried: 0, proved: 0 },
    occupiedOtherwise: places - free,
  }
}

type Status = VacancyStatement['status']
type Room = 'some' | 'none' | 'unknown'

/** What was said last, how many days ago, and whether there is room: what was said long ago need not hold. */
type Situation = Readonly<{ said?: Status; daysAgo: readonly [from: number, to: number]; room: Room }>

const lately = [0, 5] as const
const longAgo = [12, 70] as const

const situations: Shares<Situation> = [
  [{ said: 'free', daysAgo: lately, room: 'some' }, 36],
  [{ said: 'full', daysAgo: lately, room: 'none' }, 19],
  [{ said: 'queue', daysAgo: lately, room: 'none' }, 6],
  [{ said: 'needsAssessment', daysAgo: lately, room: 'some' }, 9],
  [{ said: 'free', daysAgo: longAgo, room: 'unknown' }, 12],
  [{ said: 'full', daysAgo: longAgo, room: 'unknown' }, 7],
  [{ daysAgo: longAgo, room: 'unknown' }, 11],
]

/** A home for a few children may well be empty; a house seldom more than half. */
function freePlacesIn(room: Room, places: number, chance: Chance): number {
  const most = places <= 3 ? places : Math.ceil(places / 2)
  return room === 'none' ? 0 : chance.whole(room === 'some' ? 1 : 0, most)
}

/** People answer in office hours; what was said today was said within the last hour. */
function statedAt(daysAgo: number, { today, now, chance }: Workbench): Instant {
  if (daysAgo === 0) return now - chance.whole(2, 60) * minute
  return startOf(addDays(today, -daysAgo)) + 8 * hour + chance.whole(0, 9 * 60) * minute
}

/** Nobody answers for the same places longer than a week. */
const heldFor = 7 * day

function statement(status: Status, free: number, at: Instant, chance: Chance): VacancyStatement {
  const hasPlaces = status === 'free' || status === 'needsAssessment'
  return {
    status,
    places: hasPlaces ? free : 0,
    from: hasPlaces ? soonAfter(dateAt(at), chance) : dateAt(at),
    statedAt: at,
    statedBy: chance.oneOf(['Platsansvarig', 'Föreståndare', 'Jourtelefon', 'Samordnare']),
    channel: chance.oneOf(['register', 'phone', 'phone', 'mail', 'replyLink']),
    expiresAt: at + heldFor,
  }
}

function soonAfter(date: CalendarDate, chance: Chance): CalendarDate {
  return chance.happens(0.6) ? date : addDays(date, chance.whole(1, 10))
}

/** Up to three earlier answers, the oldest first, some weeks apart. */
function olderThan(newest: VacancyStatement, places: number, chance: Chance): readonly VacancyStatement[] {
  return Array.from({ length: chance.whole(0, 3) }, (_, index) => {
    const at = newest.statedAt - ((index + 1) * 21 - chance.whole(0, 13)) * day
    return statement(
      chance.oneOf(['free', 'free', 'full', 'queue', 'needsAssessment']),
      chance.whole(1, places),
      at,
      chance,
    )
  }).reverse()
}

/** Some units keep what they say, some do not: between half and all of it. */
function statementsTried(chance: Chance): Unit['statementsTried'] {
  const tried = chance.whole(0, 24)
  return { tried, proved: Math.round(tried * chance.between(0.5, 1)) }
}

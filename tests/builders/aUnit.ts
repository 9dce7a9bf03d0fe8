import type { CalendarDate, Instant } from '../../bot/domain/calendar.ts'
import type { Agreement } from '../../bot/domain/register/agreement.ts'
import type { InquiryEnd } from '../../bot/domain/register/inquiryEnd.ts'
import type { LevelPrices } from '../../bot/domain/register/levelPrice.ts'
import type { Permit } from '../../bot/domain/register/permit.ts'
import type { Unit } from '../../bot/domain/register/unit.ts'
import type { VacancyStatement } from '../../bot/domain/register/vacancyStatement.ts'

const longAgo: CalendarDate = '2020-01-01'
const farAhead: CalendarDate = '2035-12-31'

/** An HVB in Göteborg for teenagers, on a framework agreement, with a permit looked up lately and room for six. */
export function aUnit(details: Partial<Unit> = {}): Unit {
  return {
    id: 'unit-1',
    name: 'Ekbacken',
    serviceType: 'residentialCare',
    assignments: ['urgent', 'assessment', 'treatment'],
    withFamily: false,
    ages: { min: 13, max: 20 },
    genders: ['girl', 'boy'],
    takes: [],
    refuses: [],
    meets: [],
    urgentCapable: true,
    municipality: '1480',
    position: goteborg,
    addressProtected: false,
    methods: [],
    prices: aPrice(4500),
    paid: [],
    permit: aPermit(),
    ownProvision: false,
    agreements: [anAgreement()],
    vacancy: [],
    statementsTried: { tried: 0, proved: 0 },
    inquiriesEnded: [],
    occupiedOtherwise: 0,
    holds: [],
    occupancies: [],
    ...details,
  }
}

export function anHvbForFamilies(details: Partial<Unit> = {}): Unit {
  return aUnit({ withFamily: true, ages: { min: 0, max: 17 }, ...details })
}

export function aFosterHome(details: Partial<Unit> = {}): Unit {
  return aUnit({ serviceType: 'fosterHome', ...home, ...details })
}

export function aKinshipHome(details: Partial<Unit> = {}): Unit {
  return aUnit({ serviceType: 'kinshipHome', ...home, ...details })
}

export function aSupportedHousing(details: Partial<Unit> = {}): Unit {
  return aUnit({ serviceType: 'supportedHousing', assignments: [], ages: { min: 16, max: 20 }, ...details })
}

const home: Partial<Unit> = {
  assignments: [],
  ages: { min: 0, max: 17 },
  prices: aPrice(1200),
  ownProvision: true,
  agreements: [],
}

/** One level, since long ago. */
export function aPrice(dailyPrice: number, from: CalendarDate = longAgo): LevelPrices {
  return [{ level: 1, dailyPrice, from }]
}

/** First in rank on a framework agreement that is in force, unless the test says otherwise. */
export function anAgreement(details: Partial<FrameworkAgreement> = {}): FrameworkAgreement {
  return { kind: 'framework', number: 'RA-1', area: 'HVB', rank: 1, from: longAgo, to: farAhead, ...details }
}

type FrameworkAgreement = Extract<Agreement, { kind: 'framework' }>

/** Two paid places, in force unless the test says otherwise. */
export function aSubscription(details: Partial<Subscription> = {}): Subscription {
  return { kind: 'subscription', number: 'AB-1', paidPlaces: 2, from: longAgo, to: farAhead, ...details }
}

type Subscription = Extract<Agreement, { kind: 'subscription' }>

export const goteborg = { lat: 57.7089, lon: 11.9746 }

export function aPermit(details: Partial<Permit> = {}): Permit {
  return {
    kind: 'permit',
    number: 'IVO-1',
    maxPersons: 6,
    manager: 'Föreståndaren',
    status: 'valid',
    checkedAt: '2026-11-01',
    source: 'IVO',
    targetGroup: 'Barn och unga 13–20 år',
    earlier: [],
    ...details,
  }
}

/** Two free places, said over the phone that morning and good for a week. */
export function aVacancy(details: Partial<VacancyStatement> = {}): VacancyStatement {
  return {
    status: 'free',
    places: 2,
    from: '2026-11-23',
    statedAt: morning,
    statedBy: 'Föreståndaren',
    channel: 'phone',
    expiresAt: morning + week,
    ...details,
  }
}

/** A question that the unit answered that long after it was asked. */
export function answeredIn(tookMs: number, inquiry = 'an inquiry', at = morning): InquiryEnd {
  return { inquiry, how: 'answered', at, tookMs }
}

export function silentOn(inquiry = 'an inquiry', at = morning): InquiryEnd {
  return { inquiry, how: 'silent', at }
}

const morning: Instant = Date.parse('2026-11-23T08:00:00Z')
const week = 7 * 24 * 60 * 60_000

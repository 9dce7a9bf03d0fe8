import { answerRecord } from '../register/answerRecord.ts'
import { distanceKm } from '../register/municipality.ts'
import { positionTold } from '../register/positionTold.ts'
import { type Bits, hasRow } from '../registerIndex/bits.ts'
import { dayColumn } from '../registerIndex/dayColumn.ts'
import { type NumberColumnIn, numberColumn } from '../registerIndex/numberColumn.ts'
import { metNeeds, serviceType } from '../registerIndex/unitColumns.ts'
import { wordColumn } from '../registerIndex/wordColumn.ts'
import type { Asked } from './asked.ts'
import { priceColumns, pricesAhead, usualPrices } from './price.ts'
import { type Merits, wishedNeeds } from './score.ts'
import { firstDay } from './stay.ts'
import { vacancyConfidence, wordGiven } from './vacancyConfidence.ts'
import { isInTime, promiseOf, wantedBy } from './vacancyPromise.ts'

const status = wordColumn(({ unit }) => unit.vacancy.at(-1)?.status)
const promisedPlaces = numberColumn(({ unit }) => promiseOf(unit.vacancy.at(-1)).places)
const promisedDay = numberColumn(({ unit }) => promiseOf(unit.vacancy.at(-1)).day)
const statedAt = numberColumn(({ unit }) => wordGiven(unit).statedAt)
const tried = numberColumn(({ unit }) => unit.statementsTried.tried)
const proved = numberColumn(({ unit }) => unit.statementsTried.proved)
const asked = dayColumn(({ unit }, date) => answerRecord(unit, date).asked)
const answered = dayColumn(({ unit }, date) => answerRecord(unit, date).answered)
const lat = numberColumn(({ unit }) => positionTold(unit).lat)
const lon = numberColumn(({ unit }) => positionTold(unit).lon)

export const meritColumns = [
  status,
  promisedPlaces,
  promisedDay,
  statedAt,
  tried,
  proved,
  asked,
  answered,
  lat,
  lon,
  metNeeds,
  serviceType,
  ...priceColumns,
  usualPrices,
]

/** What a unit's score is counted from, as `meritsOf` has it, without looking at the unit. */
export function meritsByRow({ index, query, rules }: Asked): (row: number) => Merits {
  const { facts, today, now } = query
  const numbers = (column: NumberColumnIn) => column(index).numbers()
  const [lats, lons] = [numbers(lat), numbers(lon)]
  const priceOf = pricesAhead(index, { today, day: firstDay(query) })
  const answeredPrice = answeredPriceByRow({ index, query })
  const [places, days] = [numbers(promisedPlaces), numbers(promisedDay)]
  const [times, allTried, allProved] = [numbers(statedAt), numbers(tried), numbers(proved)]
  const [allAsked, allAnswered] = [asked(index).on(today), answered(index).on(today)]
  const wished = wishedNeeds(query).map(need => metNeeds(index).rowsOf(need))
  const wanted = wantedBy(query)
  return row => {
    const service = serviceType(index).at(row)
    const kept = { tried: allTried[row] ?? 0, proved: allProved[row] ?? 0 }
    const word = { serviceType: service, statedAt: times[row] ?? 0, ...kept }
    return {
      wished: wished.length,
      met: countOf(wished, row),
      status: status(index).at(row),
      inTime: isInTime({ places: places[row] ?? 0, day: days[row] ?? 0 }, wanted),
      confidence: vacancyConfidence(word, now, rules),
      km: distanceKm(facts.place.position, { lat: lats[row] ?? 0, lon: lons[row] ?? 0 }),
      dailyPrice: answeredPrice.get(row) ?? priceOf(row),
      usualPrice: usualPrices(index).usual(service, today),
      ...kept,
      asked: allAsked[row] ?? 0,
      answered: allAnswered[row] ?? 0,
    }
  }
}

function answeredPriceByRow({ index, query }: Pick<Asked, 'index' | 'query'>): ReadonlyMap<number, number> {
  const prices = new Map<number, number>()
  for (const [unitId, price] of query.answeredPrices) {
    const row = index.rowOf(unitId)
    if (row !== undefined) prices.set(row, price)
  }
  return prices
}

function countOf(sets: readonly Bits[], row: number): number {
  return sets.reduce((count, rows) => count + Number(hasRow(rows, row)), 0)
}

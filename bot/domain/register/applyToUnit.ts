import { agreementIdOf, isSameAgreement } from './agreement.ts'
import type { InquiryEnd } from './inquiryEnd.ts'
import type { LevelPrice, LevelPrices } from './levelPrice.ts'
import type { PaidPrice } from './paidPrice.ts'
import type { Permit } from './permit.ts'
import type { AnswerEntry, PlaceEntry, UnitEntry, VacancyEntry } from './providerEntries.ts'
import { type Unit, withoutCase } from './unit.ts'
import type { VacancyStatement } from './vacancyStatement.ts'

/** How much is kept in mind at a unit, newest first to stay; the journal has it all. */
const mostStatements = 12
const mostChecks = 8
const mostPaid = 24
const mostEnded = 20

export function applyToUnit(unit: Unit, entry: UnitEntry | VacancyEntry | AnswerEntry | PlaceEntry): Unit {
  switch (entry.type) {
    case 'UnitChanged':
      return { ...unit, ...entry.details }
    case 'PermitChecked':
      return { ...unit, permit: checked(unit.permit, entry) }
    case 'AgreementAdded':
      return { ...unit, agreements: [...unit.agreements, entry.agreement] }
    case 'AgreementEndMoved':
      return {
        ...unit,
        agreements: unit.agreements.map(each =>
          isSameAgreement(agreementIdOf(each), entry.agreement) ? { ...each, to: entry.to } : each,
        ),
      }
    case 'AgreementTakenBack':
      return {
        ...unit,
        agreements: unit.agreements.filter(each => !isSameAgreement(agreementIdOf(each), entry.agreement)),
      }
    case 'PriceSet':
      return { ...unit, prices: withPrice(unit.prices, entry.price) }
    case 'PriceTakenBack':
      return { ...unit, prices: withoutPrice(unit.prices, entry) }
    case 'VacancyStated':
      return { ...unit, vacancy: [...unit.vacancy, entry.statement].slice(-mostStatements) }
    case 'VacancyTakenBack':
      return { ...unit, vacancy: unit.vacancy.filter(({ statedAt }) => statedAt !== entry.statedAt) }
    case 'VacancyTried':
      return tried(unit, entry)
    case 'InquiryEnded':
      return { ...unit, inquiriesEnded: [...endedBut(unit, entry.end), entry.end].slice(-mostEnded) }
    case 'SilenceTakenBack':
      return { ...unit, inquiriesEnded: endedBut(unit, entry) }
    default:
      return placeKept(unit, entry)
  }
}

function checked(permit: Permit, { check, terms }: Extract<UnitEntry, { type: 'PermitChecked' }>): Permit {
  const { earlier, status, checkedAt, source, note, ...known } = permit
  const before = { status, checkedAt, source, ...(note === undefined ? {} : { note }) }
  return { ...known, ...terms, ...check, earlier: [...earlier, before].slice(-mostChecks) }
}

function withPrice(prices: LevelPrices, price: LevelPrice): LevelPrices {
  const [first, ...others] = [...prices.filter(each => !isSamePrice(each, price)), price]
  return [first ?? price, ...others]
}

function withoutPrice(prices: LevelPrices, price: Pick<LevelPrice, 'level' | 'from'>): LevelPrices {
  const [first, ...others] = prices.filter(each => !isSamePrice(each, price))
  return first ? [first, ...others] : prices
}

function isSamePrice(one: Pick<LevelPrice, 'level' | 'from'>, other: Pick<LevelPrice, 'level' | 'from'>) {
  return one.level === other.level && one.from === other.from
}

/** A statement counts once, however often somebody changes their mind on how it turned out. */
function tried(unit: Unit, { statedAt, proved }: Extract<VacancyEntry, { type: 'VacancyTried' }>): Unit {
  const statement = unit.vacancy.find(each => each.statedAt === statedAt)
  if (!statement) return unit
  const { tried, proved: provedBefore } = unit.statementsTried
  return {
    ...unit,
    vacancy: unit.vacancy.map(each => (each === statement ? { ...each, proved } : each)),
    statementsTried: {
      tried: tried + (statement.proved === undefined ? 1 : 0),
      proved: provedBefore + Number(proved) - countedAsProved(statement),
    },
  }
}

function countedAsProved({ proved }: VacancyStatement): number {
  return proved ? 1 : 0
}

function endedBut({ inquiriesEnded }: Unit, { inquiry }: Pick<InquiryEnd, 'inquiry'>): readonly InquiryEnd[] {
  return inquiriesEnded.filter(end => end.inquiry !== inquiry)
}

function placeKept(unit: Unit, entry: PlaceEntry): Unit {
  const without = withoutCase(unit, entry.caseCode)
  const cleared = { ...without, paid: neverPaid(unit, entry.caseCode) }
  if (entry.type === 'HoldReleased') return cleared
  const { caseCode, caseVersion, places } = entry
  const kept = { caseCode, caseVersion, places }
  if (entry.type === 'HoldTaken')
    return { ...cleared, holds: [...cleared.holds, { ...kept, until: entry.until }] }
  const paid = entry.paid ? { paid: entry.paid } : {}
  return {
    ...cleared,
    occupancies: [...cleared.occupancies, { ...kept, from: entry.from, ...paid }],
    paid: [...cleared.paid, ...(entry.paid ? [entry.paid] : [])].slice(-mostPaid),
  }
}

/** A place that is let go of before anyone lived there was never paid for. */
function neverPaid({ occupancies, paid }: Unit, caseCode: string): readonly PaidPrice[] {
  const unpaid = occupancies.find(occupancy => occupancy.caseCode === caseCode)?.paid
  const at = paid.findLastIndex(price => unpaid && isSamePaid(price, unpaid))
  return at < 0 ? paid : paid.toSpliced(at, 1)
}

function isSamePaid(one: PaidPrice, other: PaidPrice): boolean {
  return (
    one.district === other.district &&
    one.level === other.level &&
    one.dailyPrice === other.dailyPrice &&
    one.decidedOn === other.decidedOn
  )
}

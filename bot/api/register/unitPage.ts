import { dateAt, type Instant } from '../../domain/calendar.ts'
import { wordGiven } from '../../domain/matching/vacancyConfidence.ts'
import { mayHandleQueue, mayKeepRegister, mayStateVacancy } from '../../domain/permissions.ts'
import { answerRecord } from '../../domain/register/answerRecord.ts'
import { deviationAt } from '../../domain/register/priceMemory.ts'
import { activeHolds, type Hold, type Occupancy, type Unit } from '../../domain/register/unit.ts'
import { sentence } from '../../text/sentence.ts'
import type { UnitPage } from '../contract/register.ts'
import { followUpsShown } from './followUpsShown.ts'
import { historyOf } from './historyOf.ts'
import type { Reader } from './reader.ts'
import type { StoredUnit } from './storedUnit.ts'
import { contactFacts, offerFacts } from './unitFacts.ts'
import { boughtHow, paidBefore, pricesAsked } from './unitMoney.ts'
import { permitShown, warningsFor } from './unitPermit.ts'
import { placesNow, vacancyNow } from './unitStanding.ts'

/** Everything that is known of a unit, as the reader may see it. */
export async function unitPage({ unit, provider }: StoredUnit, reader: Reader): Promise<UnitPage> {
  const { desk, person, words } = reader
  const now = desk.clock()
  const today = dateAt(now)
  const deviation = deviationAt(unit, today, desk.rules.priceMemory)
  return {
    unitId: unit.id,
    providerId: provider.id,
    name: unit.name,
    provider: provider.name,
    warnings: warningsFor({ unit, provider }, { words, today, rules: desk.rules }),
    offer: offerFacts(unit, words),
    vacancy: vacancyOf(unit, reader, now),
    places: placesOf(unit, reader, now),
    permit: permitShown(unit.permit, words),
    purchase: boughtHow(unit, { words, now }),
    prices: pricesAsked(unit, { words, today }),
    ...(deviation ? { priceWarning: words.matching.priceDeviates(deviation) } : {}),
    paid: paidBefore(unit, reader),
    followUps: followUpsShown(
      provider.followUps.filter(({ unitId }) => unitId === undefined || unitId === unit.id),
      reader,
    ),
    contact: contactFacts(provider, reader),
    history: await historyOf({ providerId: provider.id, unitId: unit.id }, reader),
    may: {
      stateVacancy: mayStateVacancy(person),
      keep: mayKeepRegister(person),
      addAgreement: mayKeepRegister(person) && !unit.ownProvision,
    },
  }
}

function vacancyOf(unit: Unit, reader: Reader, now: Instant): UnitPage['vacancy'] {
  const { desk, words } = reader
  const { figures, register, matching } = words
  const newest = unit.vacancy.at(-1)
  const word = wordGiven(unit)
  const record = answerRecord(unit, dateAt(now))
  const statements = unit.vacancy
    .toReversed()
    .map(({ status, places, statedAt, statedBy, channel, expiresAt, proved }) => ({
      said: sentence(matching.said({ status, places })),
      at: figures.moment(statedAt),
      by: `${statedBy}, ${register.vacancyChannels[channel]}`,
      until: figures.moment(expiresAt),
      ...(proved === undefined ? {} : { proved: words.unit.proved[proved ? 'yes' : 'no'] }),
    }))
  return {
    now: vacancyNow(unit, reader, now),
    ...(newest ? { why: matching.believedBecause(word, desk.rules.halfLifeDays[unit.serviceType]) } : {}),
    ...(record.asked > 0 ? { answers: `${sentence(matching.answers(record))}.` } : {}),
    statements,
    ...(newest && newest.proved === undefined ? { newest: newest.statedAt } : {}),
  }
}

function placesOf(unit: Unit, { person, words }: Reader, now: Instant): UnitPage['places'] {
  const { figures } = words
  const codeOf = ({ caseCode }: Hold | Occupancy) => (mayHandleQueue(person) ? { caseCode } : {})
  return {
    now: placesNow(unit, words, now),
    holds: activeHolds(unit, now).map(hold => ({
      places: hold.places,
      until: figures.moment(hold.until),
      ...codeOf(hold),
    })),
    occupancies: unit.occupancies.map(taken => ({
      places: taken.places,
      until: words.unit.period(taken.from),
      ...codeOf(taken),
    })),
  }
}

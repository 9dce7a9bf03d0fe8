import { describe, expect, test } from '@jest/globals'
import { demoRegister } from '../../../bot/demo/register/demoRegister.ts'
import { dateAt, daysBetween, type Instant } from '../../../bot/domain/calendar.ts'
import { isInForce } from '../../../bot/domain/register/agreement.ts'
import { type LevelPrice, priceLevelNumbers, pricesOn } from '../../../bot/domain/register/levelPrice.ts'
import { municipalities } from '../../../bot/domain/register/municipalities.ts'
import { distanceKm } from '../../../bot/domain/register/municipality.ts'
import { parseOrganisationNumber } from '../../../bot/domain/register/organisationNumber.ts'
import type { Provider } from '../../../bot/domain/register/provider.ts'
import { freePlaces, type Unit } from '../../../bot/domain/register/unit.ts'
import type { ServiceType } from '../../../bot/domain/vocabulary.ts'

const now = Date.parse('2026-11-27T08:30:00Z')
const today = dateAt(now)
const seeds = [1, 2, 1480, -7]

test('the same seed and hour give the same register', () => {
  expect(registerOf(42)).toEqual(registerOf(42))
})

test('another seed gives another register', () => {
  expect(registerOf(42)).not.toEqual(registerOf(43))
})

describe.each(seeds)('the demo register from seed %d', seed => {
  const register = registerOf(seed)
  const units = unitsOf(register)

  describe('has the real proportions:', () => {
    const framework = units.filter(unit => frameworkOf(unit))
    const own = units.filter(({ ownProvision }) => ownProvision)

    test('280 providers', () => {
      expect(register).toHaveLength(280)
    })

    test('160 HVB without family under framework agreement, 102 of them urgent-capable', () => {
      const homes = ofType(framework, 'residentialCare').filter(unit => !unit.withFamily)
      expect(homes).toHaveLength(160)
      expect(homes.filter(unit => unit.urgentCapable)).toHaveLength(102)
    })

    test('21 HVB with family under framework agreement, 19 of them urgent-capable', () => {
      const homes = ofType(framework, 'residentialCare').filter(unit => unit.withFamily)
      expect(homes).toHaveLength(21)
      expect(homes.filter(unit => unit.urgentCapable)).toHaveLength(19)
    })

    test('58 agency foster homes and 12 agency emergency homes under framework agreement', () => {
      expect(ofType(framework, 'agencyFosterHome')).toHaveLength(58)
      expect(ofType(framework, 'agencyEmergencyHome')).toHaveLength(12)
    })

    test('15 supported housings under framework agreement, in three lots', () => {
      const homes = ofType(framework, 'supportedHousing')
      expect(homes).toHaveLength(15)
      expect(new Set(homes.map(home => frameworkOf(home)?.lot)).size).toBe(3)
    })

    test('12 outpatient units for treatment and 8 for assessment under framework agreement', () => {
      const teams = ofType(framework, 'outpatientCare')
      expect(teams.filter(({ assignments }) => assignments.includes('treatment'))).toHaveLength(12)
      expect(teams.filter(({ assignments }) => assignments.includes('assessment'))).toHaveLength(8)
      expect(teams).toHaveLength(20)
    })

    test('of its own the city has 5 HVB with 33 places and 3 supported housings with 76', () => {
      expect(ofType(own, 'residentialCare')).toHaveLength(5)
      expect(placesIn(ofType(own, 'residentialCare'))).toBe(33)
      expect(ofType(own, 'supportedHousing')).toHaveLength(3)
      expect(placesIn(ofType(own, 'supportedHousing'))).toBe(76)
    })

    test('of its own the city has six foster-care units, with homes of three kinds each', () => {
      const fosterCare = register.filter(({ units: [first] }) => first && isHomeOfTheCity(first))
      expect(fosterCare).toHaveLength(6)
      for (const { units: homes } of fosterCare) {
        expect(new Set(homes.map(({ serviceType }) => serviceType))).toEqual(
          new Set(['fosterHome', 'emergencyFosterHome', 'kinshipHome']),
        )
        expect(homes).toHaveLength(14)
      }
    })

    test('two subscriptions: three places for ages 1–12 and two for ages 13–20', () => {
      const subscribed = units.flatMap(({ agreements, ages }) =>
        agreements.flatMap(each => (each.kind === 'subscription' ? [{ places: each.paidPlaces, ages }] : [])),
      )
      expect(subscribed).toHaveLength(2)
      expect(subscribed).toContainEqual({ places: 3, ages: { min: 1, max: 12 } })
      expect(subscribed).toContainEqual({ places: 2, ages: { min: 13, max: 20 } })
    })

    test('a tail outside any framework, with the service types that no agreement covers', () => {
      const outside = units.filter(
        ({ ownProvision, agreements }) =>
          !ownProvision && agreements.every(({ kind }) => kind === 'individual'),
      )
      expect(outside.length).toBeGreaterThan(90)
      for (const serviceType of ['secureYouthHome', 'lssHousing', 'treatmentFamily'] as const)
        expect(ofType(outside, serviceType).length).toBeGreaterThan(0)
    })
  })

  describe('holds together:', () => {
    test('ids, names, mailboxes and phones belong to one each', () => {
      expectNoTwins(register.map(({ id }) => id))
      expectNoTwins(register.map(({ name }) => name))
      expectNoTwins(register.map(({ mailbox }) => mailbox))
      expectNoTwins(register.map(({ contacts: [first] }) => first?.phone ?? ''))
      expectNoTwins(units.map(({ id }) => id))
      expectNoTwins(units.map(({ name }) => name))
    })

    test('ids can stand in an address as they are', () => {
      for (const { id } of [...register, ...units]) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    })

    test('organisation numbers add up, and only the city has several providers on one', () => {
      for (const { organisationNumber } of register)
        expect(parseOrganisationNumber(organisationNumber)).toBe(organisationNumber)
      expectNoTwins(register.filter(({ external }) => external).map(each => each.organisationNumber))
      expect(
        new Set(register.filter(({ external }) => !external).map(each => each.organisationNumber)).size,
      ).toBe(1)
    })

    test('a rank is held by one unit of its lot, and a lot has no gaps', () => {
      const ranks = new Map<string, number[]>()
      for (const agreement of units.flatMap(unit => frameworkOf(unit) ?? [])) {
        const lot = `${agreement.area} / ${agreement.lot}`
        ranks.set(lot, [...(ranks.get(lot) ?? []), agreement.rank])
      }
      for (const held of ranks.values())
        expect(held.toSorted((one, other) => one - other)).toEqual(held.map((_, index) => index + 1))
    })

    test('free places are never negative, and nobody says more than the permit holds', () => {
      for (const unit of units) {
        expect(freePlaces(unit, now)).toBeGreaterThanOrEqual(0)
        expect(unit.occupiedOtherwise).toBeGreaterThanOrEqual(0)
        for (const statement of unit.vacancy)
          expect(statement.places).toBeLessThanOrEqual(unit.permit.maxPersons)
      }
    })

    test('ages make sense for the service', () => {
      for (const { ages } of units) {
        expect(ages.min).toBeGreaterThanOrEqual(0)
        expect(ages.max).toBeLessThanOrEqual(20)
        expect(ages.min).toBeLessThan(ages.max)
      }
      for (const { ages } of ofType(units, 'supportedHousing')) expect(ages.min).toBeGreaterThanOrEqual(16)
      for (const { ages } of ofType(units, 'secureYouthHome')) expect(ages.min).toBeGreaterThanOrEqual(12)
    })

    test('nobody refuses whom they take, and no home with animals is free of them', () => {
      for (const { takes, refuses, meets } of units) {
        expect(refuses.filter(group => takes.includes(group))).toEqual([])
        expect(meets.includes('animals') && meets.includes('petFree')).toBe(false)
      }
    })

    test('only the urgent-capable are given urgent assignments, and homes are given none', () => {
      for (const { serviceType, assignments, urgentCapable } of units) {
        if (assignments.includes('urgent')) expect(urgentCapable).toBe(true)
        expect(assignments.length > 0).toBe(['residentialCare', 'outpatientCare'].includes(serviceType))
      }
    })

    test('prices rise with the level and stay within what the service costs', () => {
      for (const { serviceType, withFamily, ownProvision, prices: all } of units) {
        const prices = pricesOn(all, today).map(({ dailyPrice }) => dailyPrice)
        expect(prices).toEqual(prices.toSorted((one, other) => one - other))
        expect(prices.length).toBeGreaterThan(0)
        expectNoTwins(prices)
        if (ownProvision) continue
        const [least, most] = usual(serviceType, withFamily)
        expect(Math.min(...prices)).toBeGreaterThanOrEqual(least)
        expect(Math.max(...prices)).toBeLessThanOrEqual(most)
      }
    })

    test('prices of a level follow one another, a day apart', () => {
      for (const { prices } of units)
        for (const level of priceLevelNumbers) {
          const [before, after] = prices.filter(price => price.level === level)
          if (before?.to && after) expect(daysBetween(before.to, after.from)).toBe(1)
        }
    })

    test('what districts paid is remembered in order, and nobody has paid for own provision', () => {
      for (const { paid, ownProvision } of units) {
        const days = paid.map(({ decidedOn }) => decidedOn)
        expect(days).toEqual(days.toSorted())
        if (ownProvision) expect(paid).toEqual([])
      }
    })

    test('a permit was looked up in order, the last time by what it says now', () => {
      for (const { permit } of units) {
        const days = [...permit.earlier, permit].map(({ checkedAt }) => checkedAt)
        expect(days).toEqual(days.toSorted())
      }
    })

    test('every unit lies by the main town of its municipality', () => {
      for (const { municipality, position } of units) {
        const town = municipalities.find(({ code }) => code === municipality)
        expect(town && distanceKm(town.position, position)).toBeLessThan(9)
      }
    })

    test('statements are told in order, have been made, and hold for a while', () => {
      for (const { vacancy } of units) {
        const instants = vacancy.map(({ statedAt }) => statedAt)
        expect(instants).toEqual(instants.toSorted((one, other) => one - other))
        for (const { statedAt, expiresAt, from, status, places } of vacancy) {
          expect(statedAt).toBeLessThan(now)
          expect(expiresAt).toBeGreaterThan(statedAt)
          expect(daysBetween(dateAt(statedAt), from)).toBeGreaterThanOrEqual(0)
          expect(places > 0).toBe(status === 'free' || status === 'needsAssessment')
        }
      }
    })

    test('no unit has kept its word more often than it was tried', () => {
      for (const { statementsTried } of units)
        expect(statementsTried.proved).toBeLessThanOrEqual(statementsTried.tried)
    })

    test("a unit's address is protected when it says that it offers that", () => {
      for (const { addressProtected, meets } of units)
        expect(addressProtected).toBe(meets.includes('protectedAddress'))
    })

    test('the city notifies, companies have permits', () => {
      for (const { external, units: theirs } of register)
        for (const { permit, serviceType } of theirs)
          expect(permit.kind).toBe(external && serviceType !== 'secureYouthHome' ? 'permit' : 'notification')
    })
  })

  describe('shows what the desk meets:', () => {
    test('units that are free, full, waiting, unsure and silent, lately and long ago', () => {
      const newest = units.map(({ vacancy }) => vacancy.at(-1))
      const fresh = newest.filter(statement => statement && statement.expiresAt > now)
      const stale = newest.filter(statement => statement && statement.expiresAt <= now)
      expect(new Set(fresh.map(statement => statement?.status))).toEqual(
        new Set(['free', 'full', 'queue', 'needsAssessment']),
      )
      expect(stale.length).toBeGreaterThan(40)
      expect(newest.filter(statement => !statement).length).toBeGreaterThan(20)
      expect(new Set(fresh.map(statement => statement?.channel)).size).toBe(4)
    })

    test('permits that are revoked, conditional, appealed or long unchecked, but few', () => {
      const statuses = units.map(({ permit }) => permit.status)
      expect(new Set(statuses)).toEqual(new Set(['valid', 'conditional', 'appealed', 'revoked']))
      expect(statuses.filter(status => status === 'valid').length).toBeGreaterThan(units.length * 0.85)
      const unchecked = units.filter(({ permit }) => daysBetween(permit.checkedAt, dateAt(now)) > 90)
      expect(unchecked.length).toBeGreaterThan(5)
      expect(unchecked.length).toBeLessThan(units.length * 0.15)
    })

    test('prices that were paid beyond the agreed one, but few', () => {
      const paid = units.flatMap(unit =>
        unit.paid.map(
          ({ dailyPrice, level }) =>
            dailyPrice > Math.max(...unit.prices.filter(price => price.level === level).map(agreed)),
        ),
      )
      expect(paid.length).toBeGreaterThan(300)
      expect(paid.filter(beyond => beyond).length / paid.length).toBeGreaterThan(0.02)
      expect(paid.filter(beyond => beyond).length / paid.length).toBeLessThan(0.25)
    })

    test('notes of every kind, some with something left to do, and groups that nobody has looked at', () => {
      const notes = register.flatMap(({ followUps }) => followUps)
      expect(new Set(notes.map(({ kind }) => kind)).size).toBe(5)
      expect(notes.filter(({ todo }) => todo).length).toBeGreaterThan(5)
      expect(register.filter(({ verified }) => !verified.permit).length).toBeGreaterThan(3)
    })

    test('providers that are paused, stopped, proposed or checked, but few', () => {
      const statuses = register.map(({ status }) => status)
      expect(new Set(statuses)).toEqual(new Set(['proposed', 'checked', 'approved', 'paused', 'stopped']))
      expect(statuses.filter(status => status === 'approved').length).toBeGreaterThan(220)
    })
  })
})

describe('the demo register through the years', () => {
  test.each(['2026-11-27T08:30:00Z', '2028-02-29T22:59:00Z', '2031-12-31T23:30:00Z', '2027-03-28T00:10:00Z'])(
    'has framework agreements in force at %s',
    instant => {
      const at = Date.parse(instant)
      const day = dateAt(at)
      for (const unit of unitsOf(registerOf(5, at))) {
        const { vacancy } = unit
        const agreement = frameworkOf(unit)
        if (agreement) expect(isInForce(agreement, day)).toBe(true)
        for (const { statedAt } of vacancy) expect(statedAt).toBeLessThan(at)
      }
    },
  )

  test('has the agreements of 2024–2027 in 2026', () => {
    const periods = unitsOf(registerOf(5)).flatMap(unit => {
      const agreement = frameworkOf(unit)
      return agreement ? [`${agreement.from}–${agreement.to}`] : []
    })
    expect(new Set(periods)).toEqual(new Set(['2024-01-01–2027-12-31']))
  })
})

describe('nothing in the demo register leads to anyone real:', () => {
  const register = registerOf(1)

  test('mail goes to a domain that cannot exist', () => {
    for (const { mailbox } of register) expect(mailbox).toMatch(/^placering@[a-z0-9-]+\.example$/)
    for (const { mail } of register.flatMap(({ contacts }) => contacts))
      expect(mail ?? 'none.example').toMatch(/\.example$/)
  })

  test('phones are numbers kept for fiction', () => {
    const phones = register.flatMap(({ contacts }) => contacts.flatMap(({ phone }) => phone ?? []))
    expect(phones.length).toBeGreaterThan(register.length)
    for (const phone of phones)
      expect(phone).toMatch(/^(031-390 06 \d\d|08-465 004 \d\d|040-628 04 \d\d|0980-31 92 \d\d)$/)
  })

  test('organisation numbers begin with a digit that no legal form has', () => {
    for (const { organisationNumber } of register) expect(organisationNumber).toMatch(/^4/)
  })
})

function registerOf(seed: number, at: Instant = now): readonly Provider[] {
  return demoRegister({ seed, today: dateAt(at), now: at })
}

function unitsOf(register: readonly Provider[]): readonly Unit[] {
  return register.flatMap(({ units }) => units)
}

function ofType(units: readonly Unit[], serviceType: ServiceType): readonly Unit[] {
  return units.filter(unit => unit.serviceType === serviceType)
}

function placesIn(units: readonly Unit[]): number {
  return units.reduce((total, { permit }) => total + permit.maxPersons, 0)
}

function frameworkOf({ agreements }: Unit) {
  return agreements.find(agreement => agreement.kind === 'framework')
}

function isHomeOfTheCity({ serviceType }: Unit): boolean {
  return (
    serviceType === 'fosterHome' || serviceType === 'emergencyFosterHome' || serviceType === 'kinshipHome'
  )
}

function agreed({ dailyPrice }: LevelPrice): number {
  return dailyPrice
}

function expectNoTwins(things: readonly (string | number)[]) {
  expect(things.filter((thing, index) => things.indexOf(thing) !== index)).toEqual([])
}

/** kr per day, from the lowest to the highest that is reasonable outside the city's own homes. */
function usual(serviceType: ServiceType, withFamily: boolean): readonly [number, number] {
  switch (serviceType) {
    case 'residentialCare':
      return withFamily ? [7000, 13_000] : [4500, 9500]
    case 'agencyFosterHome':
      return [1300, 2600]
    case 'agencyEmergencyHome':
      return [1600, 2900]
    case 'supportedHousing':
      return [900, 2200]
    case 'outpatientCare':
      return [400, 1200]
    case 'secureYouthHome':
      return [9000, 12_000]
    case 'treatmentFamily':
      return [1900, 3400]
    case 'lssHousing':
      return [4200, 8800]
    default:
      return [0, 0]
  }
}

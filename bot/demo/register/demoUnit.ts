import type { PriceLevel, Unit, UnitId } from '../../domain/register/unit.ts'
import type { Chance } from './chance.ts'
import { demoAgreement } from './demoAgreement.ts'
import { demoPermit } from './demoPermit.ts'
import { demoPlace } from './demoPlace.ts'
import { demoProfile } from './demoProfile.ts'
import { demoVacancy } from './demoVacancy.ts'
import type { UnitPost } from './roster.ts'
import type { Branch, UnitLine } from './unitLine.ts'
import type { Workbench } from './workbench.ts'

export function demoUnit(post: UnitPost, id: UnitId, workbench: Workbench & Pick<Branch, 'runBy'>): Unit {
  const { line, urgentCapable } = post
  const { chance, nextName } = workbench
  const profile = demoProfile(line, chance)
  return {
    id,
    name: `${line.word} ${nextName()}`,
    serviceType: line.serviceType,
    assignments: line.assignments.filter(assignment => assignment !== 'urgent' || urgentCapable),
    withFamily: line.withFamily,
    ages: { min: chance.oneOf(line.ages.min), max: chance.oneOf(line.ages.max) },
    genders: chance.byShare(line.genders),
    ...profile,
    urgentCapable,
    ...demoPlace(line.reach, chance),
    addressProtected: profile.meets.includes('protectedAddress'),
    levels: priceLevels(line.dailyPrice, chance),
    permit: demoPermit(post, workbench),
    agreement: demoAgreement(post, workbench),
    ...demoVacancy(post, workbench),
    holds: [],
    occupancies: [],
  }
}

/** Each level costs a seventh more than the lowest; written in whole fifties, as agreements do. */
function priceLevels({ from, to, levels }: UnitLine['dailyPrice'], chance: Chance): Unit['levels'] {
  const step = 1 / 7
  const lowest = chance.between(from, to / (1 + step * (levels - 1)))
  const priceAt = (level: PriceLevel['level']) => Math.round((lowest * (1 + step * (level - 1))) / 50) * 50
  const higher = ([2, 3] as const).filter(level => level <= levels)
  return [
    { level: 1, dailyPrice: priceAt(1) },
    ...higher.map(level => ({ level, dailyPrice: priceAt(level) })),
  ]
}

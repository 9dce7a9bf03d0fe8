import type { Unit, UnitId } from '../../domain/register/unit.ts'
import { demoAgreements } from './demoAgreements.ts'
import { demoMethods } from './demoMethods.ts'
import { demoPermit } from './demoPermit.ts'
import { demoPlace } from './demoPlace.ts'
import { demoPrices, drawLowest } from './demoPrices.ts'
import { demoProfile } from './demoProfile.ts'
import { demoVacancy } from './demoVacancy.ts'
import type { UnitPost } from './roster.ts'
import type { Branch } from './unitLine.ts'
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
    methods: demoMethods(line, workbench),
    ...demoTerms(post, workbench),
    ...demoVacancy(post, workbench),
    inquiriesEnded: [],
    holds: [],
    occupancies: [],
  }
}

/** In which order chance is asked decides what the register is like. */
function demoTerms(
  post: UnitPost,
  workbench: Workbench & Pick<Branch, 'runBy'>,
): Pick<Unit, 'permit' | 'ownProvision' | 'agreements' | 'prices' | 'paid'> {
  const { dailyPrice } = post.line
  const lowest = drawLowest(dailyPrice, workbench.chance)
  const permit = demoPermit(post, workbench)
  const bought = demoAgreements(post, workbench)
  return { permit, ...bought, ...demoPrices({ lowest, levels: dailyPrice.levels }, bought, workbench) }
}

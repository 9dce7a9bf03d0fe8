import type { Exclusion } from '../../../bot/domain/matching/exclusion.ts'
import type { Query } from '../../../bot/domain/matching/query.ts'
import { positionTold } from '../../../bot/domain/register/positionTold.ts'
import type { Provider } from '../../../bot/domain/register/provider.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import { isOneOf, specialNeeds, targetGroups } from '../../../bot/domain/vocabulary.ts'

/** A provider with one unit, and a request: the world in which an exclusion is true or not. */
export type World = Readonly<{ provider: Provider; query: Query }>

/** The world with the one thing changed that the exclusion names. */
export function putRight(exclusion: Exclusion, world: World): World {
  switch (exclusion.code) {
    case 'otherServiceType':
      return withUnit(world, { serviceType: exclusion.asked })
    case 'assignmentNotTaken':
      return withUnit(world, { assignments: [exclusion.assignment] })
    case 'familyNotTaken':
      return withUnit(world, { withFamily: true })
    case 'familiesOnly':
      return withUnit(world, { withFamily: false })
    case 'ageOutside':
      return withUnit(world, { ages: { min: 0, max: 20 } })
    case 'genderNotTaken':
      return withUnit(world, { genders: [exclusion.gender] })
    case 'targetGroupRefused':
      return changingUnit(world, ({ refuses }) => ({
        refuses: refuses.filter(group => group !== exclusion.group),
      }))
    case 'mustNeedNotMet':
      return changingUnit(world, ({ takes, meets }) => ({
        takes: isOneOf(targetGroups, exclusion.need) ? [...takes, exclusion.need] : takes,
        meets: isOneOf(specialNeeds, exclusion.need) ? [...meets, exclusion.need] : meets,
      }))
    case 'notUrgentCapable':
      return withUnit(world, { urgentCapable: true })
    case 'tooFar':
      return nearby(world)
    case 'excludedByRequest':
      return { ...world, query: { ...world.query, facts: { ...world.query.facts, mustNotPlaceAt: [] } } }
    case 'permitRevoked':
    case 'permitConditional':
    case 'permitAppealed':
      return changingUnit(world, ({ permit }) => ({ permit: { ...permit, status: 'valid' } }))
    case 'permitUncheckedTooLong':
      return changingUnit(world, ({ permit }) => ({ permit: { ...permit, checkedAt: world.query.today } }))
    case 'noPlaceByPermit': {
      const maxPersons = exclusion.occupied + exclusion.held + exclusion.asked
      return changingUnit(world, ({ permit }) => ({ permit: { ...permit, maxPersons } }))
    }
    case 'heldForOther':
      return { ...world, query: { ...world.query, now: exclusion.until } }
    case 'saidFull':
      return { ...world, query: { ...world.query, now: exclusion.expiresAt } }
    case 'providerNotApproved':
    case 'providerPaused':
    case 'providerStopped':
      return { ...world, provider: { ...world.provider, status: 'approved' } }
  }
}

function nearby(world: World): World {
  const [unit] = world.provider.units
  const { query } = world
  const place = { ...query.facts.place, ...(unit ? { position: positionTold(unit) } : {}) }
  return { ...world, query: { ...query, facts: { ...query.facts, place } } }
}

function withUnit(world: World, change: Partial<Unit>): World {
  return changingUnit(world, () => change)
}

function changingUnit({ provider, query }: World, change: (unit: Unit) => Partial<Unit>): World {
  const units = provider.units.map(unit => ({ ...unit, ...change(unit) }))
  return { provider: { ...provider, units }, query }
}

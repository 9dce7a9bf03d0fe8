import { addDays } from '../../domain/calendar.ts'
import type { Permit, PermitStatus } from '../../domain/register/permit.ts'
import type { ServiceType } from '../../domain/vocabulary.ts'
import type { Chance, Shares } from './chance.ts'
import type { UnitPost } from './roster.ts'
import type { Branch } from './unitLine.ts'
import type { Workbench } from './workbench.ts'

/** The city and the state notify; everyone else needs a permit, and not all permits are in order. */
export function demoPermit(
  { line, places }: UnitPost,
  { runBy, today, chance }: Workbench & Pick<Branch, 'runBy'>,
): Permit {
  const isPublic = runBy === 'city' || runBy === 'state'
  return {
    kind: isPublic ? 'notification' : 'permit',
    number: `DEMO-${chance.whole(10_000, 99_999)}`,
    maxPersons: places,
    manager: `${managerOf(line.serviceType)} ${initials(chance)}`,
    status: isPublic ? 'valid' : chance.byShare(statuses),
    checkedAt: addDays(today, -daysSinceCheck(chance)),
    source: isPublic ? 'Demo: anmälan till IVO' : 'Demo: IVO:s tillståndsregister',
  }
}

const statuses: Shares<PermitStatus> = [
  ['valid', 92],
  ['conditional', 3],
  ['appealed', 3],
  ['revoked', 2],
]

const citysHomes: readonly ServiceType[] = ['fosterHome', 'emergencyFosterHome', 'kinshipHome']

/** A family home has no manager: the city's own handler answers for it. */
function managerOf(serviceType: ServiceType): string {
  return citysHomes.includes(serviceType) ? 'Familjehemssekreterare' : 'Föreståndare'
}

/** Letters that hardly any Swedish name begins with. */
function initials(chance: Chance): string {
  return `${chance.oneOf(['Q', 'W', 'X', 'Z'])}.${chance.oneOf(['Q', 'W', 'X', 'Z'])}.`
}

function daysSinceCheck(chance: Chance): number {
  return chance.happens(0.94) ? chance.whole(0, 75) : chance.whole(120, 420)
}

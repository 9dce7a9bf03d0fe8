import { addDays } from '../../domain/calendar.ts'
import type { Permit, PermitCheck, PermitStatus } from '../../domain/register/permit.ts'
import type { ServiceType } from '../../domain/vocabulary.ts'
import type { Chance, Shares } from './chance.ts'
import type { UnitPost } from './roster.ts'
import type { Branch, UnitLine } from './unitLine.ts'
import type { Workbench } from './workbench.ts'

/** The city and the state notify; everyone else needs a permit, and not all permits are in order. */
export function demoPermit({ line, places }: UnitPost, workbench: Workbench & Pick<Branch, 'runBy'>): Permit {
  const { runBy, today, chance } = workbench
  const isPublic = runBy === 'city' || runBy === 'state'
  const permit = {
    kind: isPublic ? 'notification' : 'permit',
    number: `DEMO-${chance.whole(10_000, 99_999)}`,
    maxPersons: places,
    manager: `${managerOf(line.serviceType)} ${initials(chance)}`,
    status: isPublic ? 'valid' : chance.byShare(statuses),
    checkedAt: addDays(today, -daysSinceCheck(chance)),
    source: isPublic ? 'Demo: anmälan till IVO' : 'Demo: IVO:s tillståndsregister',
  } as const
  return {
    ...permit,
    ...(permit.status === 'valid' ? {} : { note: notes[permit.status] }),
    targetGroup: targetGroupOf(line),
    earlier: checksBefore(permit, workbench),
  }
}

const statuses: Shares<PermitStatus> = [
  ['valid', 92],
  ['conditional', 3],
  ['appealed', 3],
  ['revoked', 2],
]

const notes: Readonly<Record<Exclude<PermitStatus, 'valid'>, string>> = {
  conditional: 'Demo: villkor om fler i personalen på natten.',
  appealed: 'Demo: återkallat, men beslutet är överklagat och gäller inte än.',
  revoked: 'Demo: återkallat från den första i månaden.',
}

/** In the permit's own words: whom it is for and in which ages. */
function targetGroupOf({ ages, withFamily }: UnitLine): string {
  const youngest = Math.min(...ages.min)
  const oldest = Math.max(...ages.max)
  return withFamily ? `Föräldrar med barn ${youngest}–${oldest} år` : `Barn och unga ${youngest}–${oldest} år`
}

/** Up to three looks before the last, some months apart; then all was well. */
function checksBefore(
  { checkedAt, source }: Pick<Permit, 'checkedAt' | 'source'>,
  { detail }: Workbench,
): readonly PermitCheck[] {
  return Array.from({ length: detail.whole(0, 3) }, (_, index) => {
    const daysBefore = (index + 1) * 90 + detail.whole(-15, 15)
    return { status: 'valid', checkedAt: addDays(checkedAt, -daysBefore), source } as const
  }).reverse()
}

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

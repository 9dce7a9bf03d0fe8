import type { Dispatch } from '../archive/archive.ts'
import { type CalendarDate, dateAt } from '../domain/calendar.ts'
import { type CentralUnitEntry, centralUnitId } from '../domain/directory.ts'
import { theClock } from '../domain/person.ts'
import { isOf, type Lapse, lapseBy } from '../domain/register/permitLapse.ts'
import { touchesAnything, type WatchedUnit } from '../domain/register/permitWatch.ts'
import type { Refusal } from '../domain/request/refusal.ts'
import { carryOut } from './carryOut.ts'
import type { Desk } from './desk.ts'
import { centralUnitFile } from './directoryFiles.ts'
import { permitWatch } from './permitWatch.ts'

/** From now on an errand looks over the register's permits each morning that the office opens: begun once for all. */
export async function beginPermitWatch(desk: Desk): Promise<void> {
  if (desk.directory.centralUnit().permitsSeenBefore !== undefined) return
  await inCentralUnit(desk, 'begin permit watch', () => [{ type: 'PermitWatchBegan' }])
}

/** Notes which permits have become unchecked for too long since the last look, and announces the next. */
export async function lookOverPermits(
  desk: Desk,
  { key, version }: Pick<Dispatch, 'key' | 'version'>,
): Promise<void> {
  const { permitCheckedWithinDays: withinDays } = desk.rules
  await inCentralUnit(desk, `${key}:${version}`, seenBefore => {
    const lapse = lapseBy(dateAt(desk.clock()), { withinDays, seenBefore })
    const units = desk.register.all().flatMap(provider => provider.units)
    return [
      { type: 'PermitsLookedOver', lapse, units: units.filter(({ permit }) => isOf(lapse, permit)).length },
    ]
  })
}

/** Those of a lapse that somebody has to think of, as it stands now: unchecked still, and touching something. */
export async function lapsedUnits(desk: Desk, lapse: Lapse): Promise<readonly WatchedUnit[]> {
  // Another process may have taken a check a moment ago.
  await desk.catchUp()
  return (await permitWatch(desk)).filter(
    watched =>
      isOf(lapse, watched.unit.permit) &&
      watched.drifts.includes('uncheckedTooLong') &&
      touchesAnything(watched),
  )
}

async function inCentralUnit(
  desk: Desk,
  commandId: string,
  decide: (seenBefore: CalendarDate | undefined) => readonly CentralUnitEntry[],
): Promise<void> {
  await carryOut(desk, centralUnitFile, {
    fileId: centralUnitId,
    commandId,
    by: theClock,
    decide: (unit): readonly CentralUnitEntry[] | Refusal => decide(unit?.permitsSeenBefore),
  })
}

import { type WatchedUnit, watchPermits } from '../domain/register/permitWatch.ts'
import type { Provider } from '../domain/register/provider.ts'
import type { Desk } from './desk.ts'
import { openQueue } from './findCases.ts'

/** Every unit whose permit needs the contract controller's eye, with the cases, places and agreements that it touches. */
export function permitWatch(desk: Desk): Promise<readonly WatchedUnit[]> {
  return watched(desk, desk.register.all())
}

/** The same for one provider as it stands now, whatever this process has heard of it. */
export async function watched(desk: Desk, providers: readonly Provider[]): Promise<readonly WatchedUnit[]> {
  const openCases = (await openQueue(desk)).map(({ request }) => request)
  const { permitCheckedWithinDays } = desk.rules
  return watchPermits(providers, { openCases, now: desk.clock(), permitCheckedWithinDays })
}

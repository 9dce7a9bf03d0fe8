import type { CalendarDate, Instant } from '../calendar.ts'
import type { PaidPrice } from './paidPrice.ts'
import type { Provider } from './provider.ts'
import type { UnitId } from './unit.ts'

/** Everything that can happen to a provider, as its journal says it. */
export type ProviderEntry = RegisterEntry | PlaceEntry

export type RegisterEntry = Readonly<{ type: 'ProviderRegistered'; provider: Provider }>

/** Places are given out where they are scarce: in the case file of the provider whose unit has them. */
export type PlaceEntry = Readonly<
  | (PlaceFor & { type: 'HoldTaken'; until: Instant })
  | { type: 'HoldReleased'; unitId: UnitId; caseCode: string }
  /** `paid` is what the district agreed to pay; own provision costs nothing. */
  | (PlaceFor & { type: 'PlaceOccupied'; from: CalendarDate; paid?: PaidPrice })
>

export type PlaceFor = Readonly<{
  unitId: UnitId
  caseCode: string
  /** As of which version of its file the case asks. */
  caseVersion: number
  places: number
}>

import type { Instant } from '../domain/calendar.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'

/** What every card of a case is drawn from. Names come as people read them: a card looks nothing up. */
export type CaseView = Readonly<{
  request: PlacementRequest
  version: number
  /** Who has the case. */
  officerName?: string | undefined
  /** Where the tab shows the case; absent on a card that is shown there itself. */
  address?: string | undefined
  /** Messages that did not arrive, and to whom. */
  undelivered: readonly Readonly<{ recipient: string; at: Instant }>[]
}>

/** What the central unit is told of permits that are not as they should be. */
export type PermitNoticeWords = Readonly<{
  /** When somebody has found that a permit is not in force. */
  found: Told
  /** When nobody has checked it for so many days. */
  lapsed: (withinDays: number) => Told
  checkedOn: (day: string) => string
  cases: (codes: string) => string
  places: (occupied: number, held: number) => string
  agreements: (agreements: string) => string
  touchesNothing: string
  more: (units: number) => string
  openPermits: string
}>

/** How many units it is about stands in what it means for them. */
type Told = Readonly<{ title: string; consequence: (units: number) => string }>

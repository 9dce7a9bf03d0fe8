/** How a follow-up comes back: at the same hour in Stockholm and on the same weekday each time. */
export type Repeats = Readonly<{ every: number; unit: RepeatUnit; times: number }>

export const repeatUnits = ['week', 'month'] as const
export type RepeatUnit = (typeof repeatUnits)[number]

export const mostBetween: Readonly<Record<RepeatUnit, number>> = { week: 26, month: 12 }
export const mostTimes = 12

import type { Repeats } from './repeats.ts'

/** How often a placed child is followed up, as the form proposes it. Nobody has to keep to it. */
export type FollowUpRhythm = Readonly<{
  name: 'visits' | 'beforeConsideration'
  repeats: Repeats
  /** In our own words. */
  rule: string
  source: string
  isVerified: boolean
}>

export const followUpRhythms: readonly FollowUpRhythm[] = [
  {
    name: 'visits',
    repeats: { every: 3, unit: 'month', times: 4 },
    rule: 'Four visits a year to a child who has been placed are recommended.',
    source: 'Socialstyrelsen, recommendations on placed children',
    isVerified: false,
  },
  {
    name: 'beforeConsideration',
    repeats: { every: 5, unit: 'month', times: 4 },
    rule: 'Care is to be considered at least every sixth month; a month before, what was seen can still be written down.',
    source: 'SoL (2025:400), LVU (1990:52)',
    isVerified: false,
  },
]

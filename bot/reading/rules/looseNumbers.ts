import type { Rule } from '../rule.ts'
import { rule } from '../rule.ts'

/** "HVB 15 LVU": a number where an age might stand is asked about, never taken. */
export const looseNumberRules: readonly Rule[] = [
  rule('(\\d{1,2})', ({ groups, before, after }) => {
    const value = Number(groups[1])
    const apart = /(?:^|[,;.(]|#\w+) $|^$/.test(before) && /^(?:$|[,;.)]|#)/.test(after)
    return apart && value <= 20 ? [{ about: 'looseNumber', value }] : undefined
  }),
]

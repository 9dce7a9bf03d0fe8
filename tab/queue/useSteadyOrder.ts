import { type HTMLAttributes, useRef, useState } from 'react'
import type { CaseHead } from '../../bot/api/contract/cases.ts'
import { steadyOrder } from './steadyOrder.ts'

type Steady = Readonly<{
  inOrder: readonly CaseHead[]
  /** For the list: tells when someone points at it or works in it. */
  pointing: Pick<HTMLAttributes<HTMLElement>, 'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur'>
}>

/** While someone points at a row or works in one, no other comes in its place. */
export function useSteadyOrder(cases: readonly CaseHead[]): Steady {
  const [isPointedAt, setPointedAt] = useState(false)
  const [isWorkedIn, setWorkedIn] = useState(false)
  const stood = useRef<readonly string[]>([])
  const inOrder = isPointedAt || isWorkedIn ? steadyOrder(stood.current, cases) : cases
  stood.current = inOrder.map(({ caseCode }) => caseCode)
  return {
    inOrder,
    pointing: {
      onPointerEnter: () => setPointedAt(true),
      onPointerLeave: () => setPointedAt(false),
      onFocus: () => setWorkedIn(true),
      onBlur: () => setWorkedIn(false),
    },
  }
}

import { type Instant, minute, second } from '../domain/calendar.ts'

/** How many visits are answered within a span of so many ms, from one address and from all together. */
export type VisitLimits = Readonly<{ fromOne: number; inAll: number; spanMs: number }>

/** A person opens a link, corrects the answer a few times and sends it; whole offices share an address. */
export const usualVisitLimits: VisitLimits = { fromOne: 60, inAll: 6_000, spanMs: minute }

/** Counts a visit; one too many is told how many whole seconds to wait. */
export type VisitCounter = (address: string) => number | undefined

/** Never remembers more than the addresses of `inAll` visits, and those of one span alone. */
export function openVisitCounter(
  { fromOne, inAll, spanMs }: VisitLimits,
  clock: () => Instant,
): VisitCounter {
  const visits = new Map<string, number>()
  let counted = 0
  let spanEnds = Number.NEGATIVE_INFINITY
  return address => {
    const now = clock()
    if (now >= spanEnds) {
      visits.clear()
      counted = 0
      spanEnds = now + spanMs
    }
    const own = visits.get(address) ?? 0
    if (own >= fromOne || counted >= inAll) return Math.ceil((spanEnds - now) / second)
    visits.set(address, own + 1)
    counted += 1
    return undefined
  }
}

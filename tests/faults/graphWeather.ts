import type { GraphFault } from '../graph/describedGraph.ts'
import type { Arrived } from '../graph/description/breaches.ts'
import { type TokenRenewals, tokenRenewals } from './tokenRenewals.ts'

export type GraphWeather = Readonly<{
  judge: (request: Arrived) => GraphFault | undefined
  /** How often each has struck. */
  struck: () => Readonly<Record<string, number>>
  /** Resolves when something is being done at the mailbox or in its calendar the next time. */
  nextAct: () => Promise<void>
  tokens: Omit<TokenRenewals, 'arrives' | 'refuse'>
}>

/** One request in so many fails, in each of the ways that Graph has, one after the other. */
export function graphWeather(oneIn: number): GraphWeather {
  const counts = new Map<string, number>()
  let nth = 0
  let waiting: readonly (() => void)[] = []
  const tokens = tokenRenewals()
  return {
    judge: request => {
      const isRenewal = tokens.arrives(request)
      if (request.method !== 'GET') {
        for (const act of waiting) act()
        waiting = []
      }
      if (Math.random() * oneIn > 1) return undefined
      nth += 1
      const { pathname } = new URL(request.url, 'http://graph')
      const fitting = faults.filter(({ only }) => only === undefined || pathname.endsWith(only))
      const chosen = fitting[nth % fitting.length]
      if (chosen) counts.set(chosen.name, (counts.get(chosen.name) ?? 0) + 1)
      if (chosen === tokenExpired && !isRenewal) tokens.refuse(request)
      return chosen?.fault
    },
    struck: () => Object.fromEntries(counts),
    nextAct: () =>
      new Promise(resolve => {
        waiting = [...waiting, resolve]
      }),
    tokens,
  }
}

type Kind = Readonly<{ name: string; fault: GraphFault /** How its path ends. */; only?: string }>

const tokenExpired: Kind = {
  name: 'token expired',
  fault: { status: 401, headers: { 'www-authenticate': 'Bearer' } },
}

const faults: readonly Kind[] = [
  { name: 'throttled', fault: { status: 429, headers: { 'retry-after': '1' } } },
  { name: 'unavailable', fault: { status: 503 } },
  tokenExpired,
  { name: 'silent after the act', fault: 'silenceAfterEffect' },
  { name: 'reset', fault: 'reset' },
  { name: 'reset after the act', fault: 'resetAfterEffect' },
  { name: 'gateway timeout after the act', fault: { status: 504, afterEffect: true } },
  { name: 'half an answer', fault: { status: 200, body: '{"value":', afterEffect: true } },
  { name: 'mark too old', fault: { status: 410 }, only: '/delta' },
]

import type { Arrived } from '../graph/description/breaches.ts'

/** What becomes of requests whose token had run out: the same is to be asked once more, with a fresh one. */
export type TokenRenewals = Readonly<{
  /** Whether it is one that was refused just before, with a fresh token. */
  arrives: (request: Arrived) => boolean
  refuse: (request: Arrived) => void
  renewed: () => number
  /** Of whom was refused and lived on, a sentence each. */
  notRenewed: (killedAt: readonly number[]) => readonly string[]
}>

/** Within it whoever lives has asked once more. Whoever is killed dies a moment after the order. */
const soonMs = 1_000
const dyingMs = 200

export function tokenRenewals(): TokenRenewals {
  const refusals: (Asked & { at: number; isRenewed: boolean })[] = []
  return {
    arrives: request => {
      const { asked, token } = askedBy(request)
      const refusal = refusals.findLast(one => one.asked === asked && one.token !== token && !one.isRenewed)
      if (refusal) refusal.isRenewed = true
      return refusal !== undefined
    },
    refuse: request => void refusals.push({ ...askedBy(request), at: Date.now(), isRenewed: false }),
    renewed: () => refusals.filter(({ isRenewed }) => isRenewed).length,
    notRenewed: killedAt =>
      refusals
        .filter(
          ({ isRenewed, at }) =>
            !isRenewed && !killedAt.some(kill => kill > at - dyingMs && kill < at + soonMs),
        )
        .map(({ asked }) => `No fresh token was asked for when "${asked.slice(0, 60)}" had been refused.`),
  }
}

type Asked = Readonly<{ asked: string; token: string }>

function askedBy({ method, url, body, headers }: Arrived): Asked {
  return { asked: `${method} ${url} ${body}`, token: String(headers.authorization) }
}

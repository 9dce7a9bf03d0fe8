import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type Chance, chanceFrom } from '../../bot/demo/register/chance.ts'
import { containerNameOf, type Operation, operationKinds } from './operation.ts'

const when = z.enum(['before', 'after']).default('before')

/** What can go wrong; `before` and `after` mean the effect: stored and never told is the hard case. */
const fault = z.discriminatedUnion('does', [
  z.object({
    does: z.literal('answer'),
    status: z.union([403, 404, 408, 410, 412, 429, 449, 503].map(status => z.literal(status))),
    retryAfterMs: z.number().nonnegative().optional(),
    substatus: z.number().optional(),
    /** What stands between may answer a page of its own, or nothing but the status. */
    body: z.enum(['json', 'html', 'none']).default('json'),
    when,
  }),
  /** The connection breaks. */
  z.object({ does: z.literal('reset'), when }),
  /** It breaks when half of the answer has been sent. */
  z.object({ does: z.literal('tear'), when: z.literal('after').default('after') }),
  z.object({ does: z.literal('delay'), ms: z.number().nonnegative(), when }),
  /** Nothing is answered any more, whatever it is, for so long. */
  z.object({ does: z.literal('freeze'), ms: z.number().nonnegative() }),
  /** A replica answers that has seen what the reader's session token says, and is one commit behind in all else. */
  z.object({ does: z.literal('lag') }),
])

/** A fault, and which operations it strikes: all that match, those a chance picks, or only the nth. */
export const faultRule = z.object({
  fault,
  /** Every kind where none is named. */
  kinds: z.array(z.enum(operationKinds)).optional(),
  method: z.string().optional(),
  /** The container's own name. */
  container: z.string().optional(),
  /** The first match is number 1. */
  nth: z.number().int().positive().optional(),
  probability: z.number().min(0).max(1).optional(),
  /** The same seed strikes the same matches. */
  seed: z.number().int().default(1),
  /** It strikes so often at most. */
  times: z.number().int().positive().optional(),
})

export type FaultRule = z.input<typeof faultRule>
type Fault = z.infer<typeof fault>
type Blow = Exclude<Fault, { does: 'delay' | 'freeze' | 'lag' }>

export type Struck = Readonly<{ rule: FaultRule; matched: number; struck: number }>

export type Faults = Readonly<{
  /** From now on only these. */
  set: (rules: readonly FaultRule[]) => void
  add: (rule: FaultRule) => void
  clear: () => void
  freeze: (ms: number) => void
  /** How often each rule has matched and struck. */
  counts: () => readonly Struck[]
}>

/** What is to befall one operation. */
export type Fate = Readonly<{
  delayBefore: number
  delayAfter: number
  before?: Blow
  after?: Blow
  lags: boolean
}>

export type Fates = Faults & Readonly<{ fateOf: (operation: Operation) => Fate; thaw: () => Promise<void> }>

export function openFaults(): Fates {
  let running: readonly RunningRule[] = []
  let frozenUntil = 0
  const freeze = (ms: number) => {
    frozenUntil = Math.max(frozenUntil, Date.now() + ms)
  }

  return {
    set: rules => {
      running = rules.map(runRule)
    },
    add: rule => {
      running = [...running, runRule(rule)]
    },
    clear: () => {
      running = []
    },
    freeze,
    counts: () => running.map(({ told }) => told()),
    fateOf: operation => {
      const faults = running.flatMap(({ strike }) => strike(operation) ?? [])
      for (const each of faults) if (each.does === 'freeze') freeze(each.ms)
      return fateFrom(faults)
    },
    thaw: async () => {
      while (Date.now() < frozenUntil) await pause(frozenUntil - Date.now(), undefined, { ref: false })
    },
  }
}

type RunningRule = Readonly<{ strike: (operation: Operation) => Fault | undefined; told: () => Struck }>

function runRule(given: FaultRule): RunningRule {
  const rule = faultRule.parse(given)
  const chance = chanceFrom(rule.seed)
  let [matched, struck] = [0, 0]
  return {
    strike: operation => {
      if (!isMeant(rule, operation)) return undefined
      matched += 1
      if (!isHit(rule, { matched, struck }, chance)) return undefined
      struck += 1
      return rule.fault
    },
    told: () => ({ rule: given, matched, struck }),
  }
}

type Rule = z.infer<typeof faultRule>

function isMeant({ kinds, method, container }: Rule, operation: Operation): boolean {
  if (kinds && !kinds.includes(operation.kind)) return false
  if (method !== undefined && method !== operation.method) return false
  return container === undefined || containerNameOf(operation)?.split('/')[3] === container
}

/** The chance is drawn for every match, so that what strikes does not hang on what else is asked of the rule. */
function isHit(
  { nth, probability, times }: Rule,
  { matched, struck }: Pick<Struck, 'matched' | 'struck'>,
  chance: Chance,
): boolean {
  const isPicked = probability === undefined || chance.happens(probability)
  if (times !== undefined && struck >= times) return false
  return isPicked && (nth === undefined || nth === matched)
}

/** Delays add up; of the blows before the effect the first counts, and so of those after it. */
function fateFrom(faults: readonly Fault[]): Fate {
  const delays = faults.filter(each => each.does === 'delay')
  const blows = faults.filter(each => each.does === 'answer' || each.does === 'reset' || each.does === 'tear')
  const [before, after] = [
    blows.find(each => each.when === 'before'),
    blows.find(each => each.when === 'after'),
  ]
  const sumOf = (part: 'before' | 'after') =>
    delays.filter(each => each.when === part).reduce((sum, { ms }) => sum + ms, 0)
  return {
    delayBefore: sumOf('before'),
    delayAfter: sumOf('after'),
    lags: faults.some(each => each.does === 'lag'),
    ...(before && { before }),
    ...(after && { after }),
  }
}

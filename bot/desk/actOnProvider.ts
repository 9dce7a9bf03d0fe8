import type { Instant } from '../domain/calendar.ts'
import type { Person } from '../domain/person.ts'
import { settleTheSame } from '../domain/register/entrySubject.ts'
import type { Provider } from '../domain/register/provider.ts'
import type { RegisterEntry } from '../domain/register/providerEntries.ts'
import type { RegisterRefusal } from '../domain/register/registerRefusal.ts'
import type { Unit, UnitId } from '../domain/register/unit.ts'
import { carryOut, mostRaces, type Outcome } from './carryOut.ts'
import type { Desk } from './desk.ts'
import { providerFile } from './providerFile.ts'
import { registerChangesSince } from './providerJournal.ts'

/** What somebody wants done to a provider in the register. */
export type RegisterCommand = Readonly<{
  person: Person
  providerId: string
  /** The same for the same press, however often it arrives. */
  commandId: string
  /** The version of the provider's file that the person had before them. What has been settled otherwise since refuses. */
  asOf?: number
}>

export type UnitCommand = RegisterCommand & Readonly<{ unitId: UnitId }>

export type RegisterOutcome = Outcome<Provider, RegisterRefusal>

export type RegisterAct<Known> = Readonly<{
  allowed: (person: Person) => boolean
  decide: (known: Known, now: Instant) => readonly RegisterEntry[] | RegisterRefusal
}>

/** Allow, decide and record one act on a unit. */
export function actOnUnit(
  desk: Desk,
  command: UnitCommand,
  act: RegisterAct<Unit>,
): Promise<RegisterOutcome> {
  return actOnProvider(desk, command, {
    allowed: act.allowed,
    decide: (provider, now) => {
      const unit = provider.units.find(({ id }) => id === command.unitId)
      return unit ? act.decide(unit, now) : { refused: 'unknownUnit' }
    },
  })
}

/** Allow, decide and record one act on a provider. */
export async function actOnProvider(
  desk: Desk,
  command: RegisterCommand,
  act: RegisterAct<Provider>,
): Promise<RegisterOutcome> {
  let seen = command.asOf
  for (let race = 0; race < mostRaces; race++) {
    const { outcome, decided } = await tryAsOf(desk, command, { act, seen })
    if (outcome.outcome !== 'refused' || outcome.refusal.refused !== 'busy') return outcome
    const overtaking = await registerChangesSince(desk, command.providerId, seen ?? 0)
    const inTheWay = overtaking.findLast(({ entry }) => decided.some(mine => settleTheSame(mine, entry)))
    if (inTheWay) {
      const { by, at, entry } = inTheWay
      return { ...outcome, refusal: { refused: 'changedMeanwhile', by, at, what: entry.type } }
    }
    seen = outcome.version
  }
  return { outcome: 'refused', refusal: { refused: 'busy' }, state: undefined, version: 0 }
}

type Trying = Readonly<{ act: RegisterAct<Provider>; seen: number | undefined }>
type Tried = Readonly<{ outcome: RegisterOutcome; decided: readonly RegisterEntry[] }>

/** Busy when the file has another version than was seen; what would have been done is told along. */
async function tryAsOf(desk: Desk, command: RegisterCommand, { act, seen }: Trying): Promise<Tried> {
  const { person, providerId: fileId, commandId } = command
  let decided: readonly RegisterEntry[] = []
  const outcome = await carryOut(desk, providerFile, {
    fileId,
    commandId,
    by: person.id,
    decide: (provider, version): readonly RegisterEntry[] | RegisterRefusal => {
      if (!act.allowed(person)) return { refused: 'notAllowed' }
      if (!provider) return { refused: 'unknownProvider' }
      if (provider.mergedInto) return { refused: 'mergedElsewhere', providerName: provider.name }
      const judged = act.decide(provider, desk.clock())
      if ('refused' in judged) return judged
      decided = judged
      return seen === undefined || seen === version ? judged : { refused: 'busy' }
    },
  })
  return { outcome, decided }
}

import { mayKeepRegister } from '../domain/permissions.ts'
import { theClock } from '../domain/person.ts'
import { giveUnitsAway, keepUnitsAfterAll, takeUnitsOver } from '../domain/register/merging.ts'
import type { Provider } from '../domain/register/provider.ts'
import type { RegisterEntry } from '../domain/register/providerEntries.ts'
import type { RegisterRefusal } from '../domain/register/registerRefusal.ts'
import { actOnProvider, type RegisterCommand, type RegisterOutcome } from './actOnProvider.ts'
import { carryOut } from './carryOut.ts'
import type { Desk } from './desk.ts'
import { providerFile, providerIn } from './providerFile.ts'

export type Merging = Readonly<{ into: string; reason: string }>

/**
 * Two files, one commit each. The duplicate gives its units away first: from then on nobody finds them there or gives a
 * place out. Then the other takes them over, with every hold and occupied place. If the program dies in between, an
 * errand of the first commit does the rest, and whoever needs one of the places before that does it at once.
 * The other way round, a unit would for a moment be at both, and its last place given out twice.
 */
export async function mergeProvider(
  desk: Desk,
  command: RegisterCommand,
  { into, reason }: Merging,
): Promise<RegisterOutcome> {
  const found = await desk.archive.load(into)
  const to = found?.kind === 'provider' ? providerIn(found) : undefined
  const outcome = await actOnProvider(desk, command, {
    allowed: mayKeepRegister,
    decide: (provider): readonly RegisterEntry[] | RegisterRefusal =>
      to ? giveUnitsAway(provider, { to, reason }) : { refused: 'unknownProvider' },
  })
  if (outcome.outcome === 'refused') return outcome
  const keptAt = await settleMerge(desk, command.providerId)
  if (keptAt === command.providerId)
    return {
      ...outcome,
      outcome: 'refused',
      refusal: { refused: 'mergedElsewhere', providerName: to?.name ?? '' },
    }
  return outcome
}

/** Ends a merge that was begun, whoever comes first; tells at which provider the units are then. */
export async function settleMerge(desk: Desk, providerId: string): Promise<string> {
  const file = await desk.archive.load(providerId)
  if (!file) return providerId
  const duplicate = providerIn(file)
  if (!duplicate.mergedInto) return providerId
  const to = duplicate.mergedInto.providerId
  const commandId = `merge:${providerId}:${file.version}`
  const taken = await settle(desk, { fileId: to, commandId }, provider => takeUnitsOver(provider, duplicate))
  if (taken.absorbed.includes(providerId)) return taken.mergedInto ? settleMerge(desk, to) : to
  await settle(desk, { fileId: providerId, commandId }, provider => keepUnitsAfterAll(provider, to))
  return providerId
}

async function settle(
  desk: Desk,
  file: Readonly<{ fileId: string; commandId: string }>,
  decide: (provider: Provider) => readonly RegisterEntry[],
): Promise<Provider> {
  const outcome = await carryOut(desk, providerFile, {
    ...file,
    by: theClock,
    decide: (provider): readonly RegisterEntry[] | RegisterRefusal =>
      provider ? decide(provider) : { refused: 'unknownProvider' },
  })
  if (!outcome.state)
    throw new Error(`Could not settle a merge with ${file.fileId}: there is no such provider.`)
  return outcome.state
}

import type { PlaceRefusal } from '../domain/register/placeKeeping.ts'
import type { Provider } from '../domain/register/provider.ts'
import type { ProviderEntry } from '../domain/register/providerEntries.ts'
import { type Command, carryOut, type Outcome } from './carryOut.ts'
import type { Desk } from './desk.ts'
import { settleMerge } from './mergeProviders.ts'
import { providerFile } from './providerFile.ts'

export type PlaceCommand = Pick<Command<Provider, ProviderEntry, PlaceRefusal>, 'commandId' | 'by'> &
  Readonly<{ decide: (provider: Provider | undefined) => readonly ProviderEntry[] | PlaceRefusal }>

/**
 * Takes or lets go of a place where its unit is: a case knows the provider that the unit had when it was suggested, which
 * may have turned out to be another since.
 */
export async function atKeeper(
  desk: Desk,
  providerId: string,
  command: PlaceCommand,
): Promise<Outcome<Provider, PlaceRefusal>> {
  const outcome = await carryOut(desk, providerFile, {
    ...command,
    fileId: providerId,
    decide: (provider): readonly ProviderEntry[] | PlaceRefusal | GivenAway =>
      provider?.mergedInto ? { refused: 'givenAway' } : command.decide(provider),
  })
  if (outcome.outcome === 'done') return outcome
  const { refusal } = outcome
  if (refusal.refused === 'givenAway') return atKeeper(desk, await settleMerge(desk, providerId), command)
  return { ...outcome, refusal }
}

type GivenAway = Readonly<{ refused: 'givenAway' }>

import type { RegisterCommand, RegisterOutcome, UnitCommand } from '../../bot/desk/actOnProvider.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import type { Person } from '../../bot/domain/person.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import type { Office } from './aDesk.ts'

let presses = 0

/** A press on a provider's page that no other press is the same as, unless it is given the same id. */
export function onProvider(person: Person, details: Partial<RegisterCommand> = {}): RegisterCommand {
  return { person, providerId: 'provider-1', commandId: `press ${++presses}`, ...details }
}

export function onUnit(person: Person, details: Partial<UnitCommand> = {}): UnitCommand {
  return { ...onProvider(person), unitId: 'unit-1', ...details }
}

/** The provider after an act that must have gone well. */
export function providerAfter(outcome: RegisterOutcome): Provider {
  if (outcome.outcome === 'done') return outcome.state
  throw new Error(`The act was refused: ${JSON.stringify(outcome.refusal)}.`)
}

/** Why the act was not carried out; undefined when it was. */
export function whyRefused(outcome: RegisterOutcome) {
  return outcome.outcome === 'refused' ? outcome.refusal : undefined
}

/** The provider as the archive has it, at which version. */
export async function providerStored(
  { archive }: Office,
  id = 'provider-1',
): Promise<Readonly<{ provider: Provider; version: number }>> {
  const file = await archive.load(id)
  if (!file) throw new Error(`There is no provider ${id}.`)
  return { provider: providerIn(file), version: file.version }
}

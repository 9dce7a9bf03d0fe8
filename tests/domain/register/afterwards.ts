import { applyToProvider } from '../../../bot/domain/register/applyToProvider.ts'
import type { Provider } from '../../../bot/domain/register/provider.ts'
import type { ProviderEntry } from '../../../bot/domain/register/providerEntries.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aUnit } from '../../builders/aUnit.ts'

type Decided = readonly ProviderEntry[] | Readonly<{ refused: string }>

/** The provider once that has happened, which must not have been refused. */
export function afterwards(provider: Provider, decided: Decided): Provider {
  if ('refused' in decided) throw new Error(`Refused: ${decided.refused}.`)
  return decided.reduce<Provider>(applyToProvider, provider)
}

/** The same for a provider's only unit. */
export function unitAfterwards(unit: Unit, decided: Decided): Unit {
  return afterwards(aProvider({ units: [unit] }), decided).units[0] ?? aUnit()
}

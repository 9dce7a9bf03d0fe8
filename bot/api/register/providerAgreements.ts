import type { CalendarDate } from '../../domain/calendar.ts'
import { type Agreement, isInForce } from '../../domain/register/agreement.ts'
import type { Provider } from '../../domain/register/provider.ts'
import { agreementNamed } from '../../text/agreementNamed.ts'
import type { Words } from '../../text/words.ts'
import type { ProviderPage } from '../contract/providers.ts'

/** Every agreement once, the latest first, with the units that are in it. */
export function providerAgreements(
  { units }: Provider,
  { words, today }: Readonly<{ words: Words; today: CalendarDate }>,
): ProviderPage['agreements'] {
  const each = units.flatMap(unit => unit.agreements.map(agreement => ({ unit, agreement })))
  const byAgreement = Map.groupBy(each, ({ agreement }) => keyOf(agreement, words))
  return [...byAgreement.values()]
    .flatMap(([first, ...others]) => (first ? [{ ...first, units: [first, ...others] }] : []))
    .toSorted((one, other) => other.agreement.from.localeCompare(one.agreement.from))
    .map(({ agreement, units: inIt }) => ({
      what: agreementNamed(agreement, words.unit),
      period: words.unit.period(agreement.from, agreement.to),
      inForce: isInForce(agreement, today),
      units: inIt.map(({ unit }) => ({ unitId: unit.id, name: unit.name })),
    }))
}

/** Units of one agreement may have different ranks in it, and different last days: to a reader those are two. */
function keyOf(agreement: Agreement, words: Words): string {
  return JSON.stringify([agreementNamed(agreement, words.unit), agreement.from, agreement.to])
}

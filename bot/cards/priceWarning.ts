import type { PriceDeviation } from '../domain/register/priceMemory.ts'
import type { Words } from '../text/words.ts'
import type { Part } from './card.ts'
import { warning } from './texts.ts'

/** Shown right below the price, where there is something to ask about it. */
export function priceWarning(
  deviation: PriceDeviation | undefined,
  { priceDeviates }: Words['matching'],
): readonly Part[] {
  return deviation ? [warning(priceDeviates(deviation))] : []
}

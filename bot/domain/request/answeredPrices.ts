import type { UnitId } from '../register/unit.ts'
import type { PlacementRequest } from './placementRequest.ts'

/** What a day costs at the units that have a place and named a price for it: kr per child, excluding VAT. */
export function answeredPrices({
  inquiries,
}: Pick<PlacementRequest, 'inquiries'>): ReadonlyMap<UnitId, number> {
  return new Map(
    inquiries.flatMap(({ unitId, settled }) => {
      if (settled?.how !== 'replied' || settled.reply.answer !== 'free') return []
      const { dailyPrice } = settled.reply
      return dailyPrice === undefined ? [] : [[unitId, dailyPrice] as const]
    }),
  )
}

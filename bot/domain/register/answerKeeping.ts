import type { InquiryEnd } from './inquiryEnd.ts'
import type { RegisterEntry } from './providerEntries.ts'
import type { Unit } from './unit.ts'

/** Each inquiry counts once. An answer that comes after all takes the place of the silence. */
export function noteInquiryEnd(unit: Unit, end: InquiryEnd): readonly RegisterEntry[] {
  const known = endOf(unit, end.inquiry)
  if (known && (known.how === 'answered' || end.how === 'silent')) return []
  return [{ type: 'InquiryEnded', unitId: unit.id, end }]
}

/** It turned out that the letter never reached the unit, which has then not been silent. */
export function takeBackSilence(unit: Unit, inquiry: string): readonly RegisterEntry[] {
  return endOf(unit, inquiry)?.how === 'silent'
    ? [{ type: 'SilenceTakenBack', unitId: unit.id, inquiry }]
    : []
}

function endOf({ inquiriesEnded }: Unit, inquiry: string): InquiryEnd | undefined {
  return inquiriesEnded.find(end => end.inquiry === inquiry)
}

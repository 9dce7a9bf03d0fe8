import type { JournalLine } from '../../desk/requestJournal.ts'
import type { PlacementRequest } from '../../domain/request/placementRequest.ts'
import { ownWords } from '../../text/ownWords.ts'
import type { AskedUnit, CasePage } from '../contract/cases.ts'
import type { Call } from '../endpoint.ts'

/** Who was asked for a place, what they say, and all that has left for them; undefined when nobody was. */
export function inquiriesOn(
  { inquiries }: PlacementRequest,
  journal: readonly JournalLine[],
  { words }: Call,
): CasePage['inquiries'] {
  if (inquiries.length === 0) return undefined
  return {
    said: words.inquiry.heading(inquiries),
    units: inquiries.map((inquiry): AskedUnit => {
      const { unitId, unitName, settled } = inquiry
      const written = settled?.how === 'replied' ? ownWords(settled.reply) : ''
      return {
        unitId,
        unitName,
        standing: words.inquiry.standing(inquiry),
        isAnswered: settled?.how === 'replied',
        ...(written === '' ? {} : { ownWords: written }),
        sent: sentTo(unitId, journal, words.figures.moment),
      }
    }),
  }
}

function sentTo(
  unitId: string,
  journal: readonly JournalLine[],
  moment: (instant: number) => string,
): AskedUnit['sent'] {
  return journal
    .flatMap(({ entry }) => (entry.type === 'InquirySent' && entry.unitId === unitId ? [entry] : []))
    .map(({ at, to, subject, text }) => ({ at: moment(at), to, subject, text }))
    .toReversed()
}

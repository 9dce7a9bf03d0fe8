import type { ExclusionCode } from '../domain/matching/exclusion.ts'
import type { Ledger, LedgerLine } from '../domain/matching/ledger.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import { type Card, card, type Part } from './card.ts'
import { heading, quietLine, quoted } from './texts.ts'

export type ExcludedView = Readonly<{ caseCode: CaseCode; code: ExclusionCode; ledger: Ledger }>

const mostUnits = 40

/** The units that one reason keeps out, each with what exactly is wrong. */
export function excludedCard({ caseCode, code, ledger }: ExcludedView, words: Words): Card {
  const units = ledger.filter(({ exclusions }) => exclusions.some(exclusion => exclusion.code === code))
  const unshown = units.length - mostUnits
  return card({
    preview: words.chat.previews.candidates(caseCode),
    parts: [
      heading(`${caseCode} · ${words.cards.excludedBy(words.matching.exclusionCodes[code], units.length)}`),
      ...units.slice(0, mostUnits).map(unit => unitLine(unit, code, words)),
      ...(unshown > 0 ? [quietLine(words.cards.moreUnits(unshown))] : []),
    ],
    wide: true,
  })
}

function unitLine({ unitName, exclusions }: LedgerLine, code: ExclusionCode, words: Words): Part {
  const why = exclusions.filter(exclusion => exclusion.code === code).map(words.matching.exclusion)
  const others = exclusions.length - why.length
  return quoted([...why, ...(others > 0 ? [words.cards.otherReasons(others)] : [])].join(' '), `${unitName}:`)
}

import type { ExclusionCode } from '../domain/matching/exclusion.ts'
import type { LedgerLine } from '../domain/matching/verdict.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import { type Card, card, type Part } from './card.ts'
import { heading, quietLine, quoted } from './texts.ts'

export type ExcludedView = Readonly<{
  caseCode: CaseCode
  code: ExclusionCode
  /** How many units the reason keeps out. */
  units: number
  /** The first of them. */
  lines: readonly LedgerLine[]
}>

export const mostOnExcludedCard = 40

/** The units that one reason keeps out, each with what exactly is wrong. */
export function excludedCard({ caseCode, code, units, lines }: ExcludedView, words: Words): Card {
  const shown = lines.slice(0, mostOnExcludedCard)
  const unshown = units - shown.length
  return card({
    preview: words.chat.previews.candidates(caseCode),
    parts: [
      heading(`${caseCode} · ${words.cards.excludedBy(words.matching.exclusionCodes[code], units)}`),
      ...shown.map(unit => unitLine(unit, code, words)),
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

import { matchCase } from '../../desk/matchCase.ts'
import type { ExclusionCode } from '../../domain/matching/exclusion.ts'
import type { LedgerLine } from '../../domain/matching/verdict.ts'
import type { PlacementRequest } from '../../domain/request/placementRequest.ts'
import type { Words } from '../../text/words.ts'
import type { LedgerPage } from '../contract/cases.ts'
import type { Call } from '../endpoint.ts'

const pageLength = 50

/** Some of the units that one reason keeps out, each with what exactly is wrong. */
export function ledgerPage(
  request: PlacementRequest,
  { code, after }: Readonly<{ code: ExclusionCode; after: string | undefined }>,
  { desk, words }: Call,
): LedgerPage {
  const page = { code, most: pageLength + 1, ...(after === undefined ? {} : { after }) }
  const found = matchCase(desk, request).ledger(page)
  const shown = found.slice(0, pageLength)
  const last = shown.at(-1)
  return {
    units: shown.map(line => ledgerRow(line, code, words)),
    ...(found.length > pageLength && last ? { next: last.unitId } : {}),
  }
}

function ledgerRow({ unitId, unitName, exclusions }: LedgerLine, code: ExclusionCode, words: Words) {
  const these = exclusions.filter(exclusion => exclusion.code === code)
  const others = exclusions.length - these.length
  const why = these.map(words.matching.exclusion)
  return { unitId, unitName, why: others > 0 ? [...why, words.cards.otherReasons(others)] : why }
}

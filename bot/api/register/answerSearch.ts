import { searchRegister } from '../../desk/searchRegister.ts'
import { exportFormats, type SearchAsked, type UnitsFound } from '../contract/registerSearch.ts'
import type { Answer, Call } from '../endpoint.ts'
import { mayExport } from './exportRegister.ts'
import { facetOptions } from './facetOptions.ts'
import { unitRow } from './unitRow.ts'

export async function answerSearch({
  desk,
  words,
  person,
  asked,
}: Call & Readonly<{ asked: SearchAsked }>): Promise<Answer> {
  const { text, filters, from, sort, skip, limit } = asked
  const page = { size: limit, skip }
  const search = { text, filters, sort, page, ...(from === undefined ? {} : { from }) }
  const { units, total, counts, unknown, denied, within } = searchRegister(desk, search)
  const now = desk.clock()
  const body: UnitsFound = {
    total,
    rows: units.map(unit => unitRow(unit, { words, now })),
    ...(skip === 0 ? { facets: facetOptions(counts(), filters, words) } : {}),
    unknown: [...unknown],
    denied: [...denied],
    ...(within ? { within: words.search.within(within) } : {}),
    exports: exportFormats.filter(format => mayExport(person, format)),
  }
  return { body }
}

import { searchRegister } from '../../desk/searchRegister.ts'
import type { SearchAsked, UnitsFound } from '../contract/registerSearch.ts'
import type { Answer, Call } from '../endpoint.ts'
import { facetOptions } from './facetOptions.ts'
import { unitRow } from './unitRow.ts'

export async function answerSearch({
  desk,
  words,
  asked,
}: Call & Readonly<{ asked: SearchAsked }>): Promise<Answer> {
  const { text, filters, from, sort, skip, limit } = asked
  const page = { size: limit, skip }
  const search = { text, filters, sort, page, ...(from === undefined ? {} : { from }) }
  const { units, total, counts, unknown } = searchRegister(desk, search)
  const now = desk.clock()
  const body: UnitsFound = {
    total,
    rows: units.map(unit => unitRow(unit, { words, now })),
    facets: facetOptions(counts, words),
    unknown: [...unknown],
  }
  return { body }
}

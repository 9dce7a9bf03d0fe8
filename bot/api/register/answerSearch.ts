import type { SearchAsked, UnitsFound } from '../contract/register.ts'
import type { Answer, Call } from '../endpoint.ts'
import { unitRow } from './unitRow.ts'

/** Units whose name, or whose provider's, holds every word of the text. */
export async function answerSearch({
  desk,
  words,
  asked: { text, from, limit },
}: Call & Readonly<{ asked: SearchAsked }>): Promise<Answer> {
  const wanted = text.toLocaleLowerCase('sv').split(/\s+/)
  const found = desk.register.all().flatMap(provider =>
    provider.units
      .filter(unit => {
        const said = `${unit.name} ${provider.name}`.toLocaleLowerCase('sv')
        return wanted.every(word => said.includes(word))
      })
      .map(unit => ({ unit, provider })),
  )
  const rows = found.slice(from, from + limit).map(each => unitRow(each, { words, now: desk.clock() }))
  const body: UnitsFound = { total: found.length, rows }
  return { body }
}

import { z } from 'zod'
import { unitCard } from '../cards/unitCard.ts'
import { type RegisterSearch, searchRegister } from '../desk/searchRegister.ts'
import type { Person } from '../domain/person.ts'
import type { UnitFound } from '../domain/registerIndex/unitFound.ts'
import { findIdentifying } from '../domain/request/identifyingText.ts'
import type { Locale } from '../domain/vocabulary.ts'
import { sentence } from '../text/sentence.ts'
import { type Words, wordsFor } from '../text/words.ts'
import type { ComposedUnit, Composing } from './invokeAnswer.ts'
import type { BotServices } from './services.ts'

type Asker = Readonly<{ person: Person | undefined; locale: Locale }>

/** *Sök utförare*: units to put into a message in Teams or Outlook, which may go to anyone. */
export function unitsToCompose(
  value: unknown,
  { person, locale }: Asker,
  { desk, languageOf, tab }: BotServices,
): Composing {
  const words = wordsFor(languageOf === 'directory' ? (person?.locale ?? locale) : locale)
  if (!person) return { type: 'message', text: words.chat.notRegistered }
  const asked = readQuery(value)
  if (!asked) return { type: 'message', text: words.search.unreadable }
  const identifying = findIdentifying(asked.text)
  if (identifying) return { type: 'message', text: words.search.identifying(identifying) }
  const { units } = searchRegister(desk, asked)
  const view = { now: desk.clock(), tab }
  return {
    type: 'result',
    attachmentLayout: 'list',
    attachments: units.map(unit => composed(unit, view, words)),
  }
}

const longestText = 200
const mostUnits = 25
const furthest = 1_000

const query = z.object({
  commandId: z.literal('searchUnits'),
  parameters: z.array(z.object({ name: z.string(), value: z.string().max(longestText) })).max(5),
  queryOptions: z
    .object({
      skip: z.int().min(0).max(furthest),
      count: z.int().min(1),
    })
    .nullish(),
})

/** As Teams and Outlook send it; before anything is written they ask for what to show meanwhile. */
function readQuery(value: unknown): RegisterSearch | undefined {
  const { data } = query.safeParse(value)
  if (!data) return undefined
  const text = data.parameters.find(({ name }) => name === 'text')?.value.trim() ?? ''
  const { skip = 0, count = mostUnits } = data.queryOptions ?? {}
  const page = { skip, size: Math.min(count, mostUnits) }
  return text === ''
    ? { text, page, filters: { freePlaces: [1] }, sort: 'freshness' }
    : { text, page, filters: {}, sort: 'relevance' }
}

function composed(unit: UnitFound, view: Parameters<typeof unitCard>[1], words: Words): ComposedUnit {
  const { search, terms } = words
  const kind = sentence(terms.serviceTypes[unit.serviceType])
  const lines = [
    `${kind}, ${unit.municipalityName}`,
    search.vacancy(unit.vacancy, view.now),
    ...search.warnings(unit),
  ]
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: unitCard(unit, view, words),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: unit.unitName, text: lines.join('. ') },
    },
  }
}

import type { FoundBy } from '../../domain/registerIndex/foundBy.ts'
import { swedishFigures as figures } from '../figures.ts'
import { swedishLists as lists } from '../lists.ts'
import type { SearchWords } from '../searchWords.ts'
import { sentence } from '../sentence.ts'
import { traitName } from '../traitNames.ts'
import { identifyingKinds } from './identifyingKinds.ts'
import { terms } from './terms.ts'

export const search: SearchWords = {
  title: 'Sökning i registret',
  shown: (shown, total) =>
    shown === total
      ? units(total)
      : `De ${shown} bästa av ${units(total)}. Lägg till ett ord för att få färre.`,
  nothing: asked => `Ingen enhet i registret har med ”${asked}” att göra. Pröva andra eller färre ord.`,
  unknown: words =>
    `Inget i registret har med ${lists.all(words.map(word => `”${word}”`))} att göra. Det här passar på resten.`,
  denied: words => `Utan enheter som har med ${lists.all(words.map(word => `”${word}”`))} att göra.`,
  within: ({ km, place }) => `Högst ${figures.distance(km)} från ${place}.`,
  howTo: 'Skriv vad du söker, till exempel ”sök hvb missbruk Borås”. Det går lika bra med ett namn.',
  foundBy: found => `Hittad på ${lists.all([...new Set(found.map(reason))])}`,
  ages: ({ min, max }) => `${min}–${figures.ages([max])}`,
  priceFrom: kronor => `från ${figures.dailyPrice(kronor)}`,
  vacancy: (vacancy, now) => {
    if (!vacancy) return 'Inget besked om platser'
    const said = vacancy.status === 'free' ? free(vacancy.places) : terms.vacancies[vacancy.status]
    const age = `sagt för ${figures.elapsed(now - vacancy.statedAt)} sedan`
    return vacancy.expiresAt > now
      ? `${sentence(said)}, ${age}`
      : `${sentence(said)}, ${age} och gäller inte längre`
  },
  freePlaces: places => (places > 0 ? `${left(places)} kvar enligt tillståndet` : 'Fullt enligt tillståndet'),
  warnings: ({ permit, providerStatus }) => [
    ...(permit === 'valid' ? [] : [search.permits[permit]]),
    ...(providerStatus === 'approved' ? [] : [notApproved[providerStatus]]),
  ],
  permits: {
    valid: 'Tillståndet gäller',
    conditional: 'Tillståndet gäller med villkor',
    appealed: 'Tillståndet är överklagat',
    revoked: 'Tillståndet är återkallat',
  },
  labels: { ages: 'Ålder', price: 'Pris', vacancy: 'Platsbesked', places: 'Platser', permit: 'Tillstånd' },
  openRegister: 'Öppna registret',
  openUnit: 'Öppna enheten',
  unreadable: 'Jag kunde inte läsa sökningen. Skriv några ord, högst 200 tecken.',
  identifying: kind =>
    `Sökningen verkar innehålla ${identifyingKinds[kind]}. Ta bort det, och sök på vad enheten ska klara.`,
}

const notApproved = {
  proposed: 'Utföraren är inte godkänd än',
  checked: 'Utföraren är inte godkänd än',
  paused: 'Utföraren är pausad',
  stopped: 'Utföraren är stoppad',
}

function units(count: number): string {
  return count === 1 ? '1\u00a0enhet' : `${count}\u00a0enheter`
}

function free(places: number): string {
  return places === 1 ? '1\u00a0ledig plats' : `${places}\u00a0lediga platser`
}

function left(places: number): string {
  return places === 1 ? '1\u00a0plats' : `${places}\u00a0platser`
}

function reason(found: FoundBy): string {
  if ('trait' in found) return traitName(found.trait, terms, otherTraits)
  return fields[found.field](found.word)
}

const otherTraits = {
  withFamily: 'tar emot familjer',
  withoutFamily: 'utan familj',
  urgentCapable: 'akut',
  ages: (age: number) => figures.ages([age]),
}

const fields: Readonly<Record<Extract<FoundBy, { word: string }>['field'], (word: string) => string>> = {
  unitName: word => `namnet (${word})`,
  providerName: word => `utförarens namn (${word})`,
  municipality: sentence,
  county: word => `länet (${sentence(word)})`,
  method: word => `metoden ${word}`,
}

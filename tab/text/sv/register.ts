import type { RegisterWords } from '../registerWords.ts'
import { grouped } from './grouped.ts'

export const register: RegisterWords = {
  title: 'Register',
  search: 'Sök utförare och enheter',
  placeholder: 'Namn, ort, insats, målgrupp eller metod',
  filters: 'Filter',
  facets: {
    serviceType: 'Insats',
    readiness: 'Tillgång',
    withinKm: 'Högst så långt bort',
    municipality: 'Kommun',
    age: 'Ålder',
    gender: 'Kön',
    need: 'Behov',
    route: 'Inköpsväg',
    permit: 'Tillstånd',
    price: 'Pris från',
  },
  from: 'Räkna avstånd från',
  fromNowhere: 'Välj kommun',
  anything: 'Alla',
  showMore: more => `Visa ${more}\u00a0till`,
  showFewer: 'Visa färre',
  sort: 'Ordning',
  sorts: {
    relevance: 'Bäst träff först',
    distance: 'Närmast först',
    price: 'Lägst pris först',
    freshness: 'Nyast platsbesked först',
    name: 'Namn',
  },
  found: total => (total === 1 ? '1\u00a0enhet' : `${grouped(total)}\u00a0enheter`),
  unknown: words => `Ingen enhet har något med ${words.join(', ')} att göra. Sökningen gäller resten.`,
  clear: 'Rensa',
  nothingFound: {
    title: 'Ingen enhet stämmer med sökningen.',
    detail: 'Ta bort ett ord eller ett filter, eller rensa allt.',
  },
  units: 'Enheter',
  freeText: 'Sökord',
  back: 'Till registret',
}

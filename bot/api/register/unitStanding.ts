import type { Instant } from '../../domain/calendar.ts'
import { vacancyConfidence, wordGiven } from '../../domain/matching/vacancyConfidence.ts'
import { activeHolds, freePlaces, occupiedPlaces, type Unit } from '../../domain/register/unit.ts'
import type { Words } from '../../text/words.ts'
import type { Reader } from './reader.ts'

/** What the unit said last of places, and how far that is to be believed now. */
export function vacancyNow(
  unit: Unit,
  { desk, words }: Pick<Reader, 'desk' | 'words'>,
  now: Instant,
): string {
  return words.matching.vacancy(unit.vacancy.at(-1), vacancyConfidence(wordGiven(unit), now, desk.rules), now)
}

/** How many places there are by the permit, and what has become of them. */
export function placesNow(unit: Unit, words: Words, now: Instant): string {
  return words.unit.places({
    permitted: unit.permit.maxPersons,
    occupied: occupiedPlaces(unit),
    held: activeHolds(unit, now).reduce((sum, { places }) => sum + places, 0),
    free: freePlaces(unit, now),
  })
}

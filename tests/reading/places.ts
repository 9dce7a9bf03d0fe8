import type { Place } from '../../bot/reading/reading.ts'

/** A handful of real places, among them one that is also an everyday word and two that differ by one dot. */
export const places: readonly Place[] = [
  { name: 'Göteborg', position: { lat: 57.707, lon: 11.967 } },
  { name: 'Mölndal', position: { lat: 57.656, lon: 12.013 } },
  { name: 'Borås', position: { lat: 57.721, lon: 12.94 } },
  { name: 'Kungälv', position: { lat: 57.871, lon: 11.98 } },
  { name: 'Alingsås', position: { lat: 57.93, lon: 12.533 } },
  { name: 'Vara', position: { lat: 58.261, lon: 12.953 } },
  { name: 'Habo', position: { lat: 57.909, lon: 14.074 } },
  { name: 'Håbo', position: { lat: 59.569, lon: 17.531 } },
  { name: 'Upplands-Bro', position: { lat: 59.518, lon: 17.636 } },
  { name: 'Angered', position: { lat: 57.797, lon: 12.05 } },
  { name: 'Hisingen', position: { lat: 57.73, lon: 11.93 } },
  { name: 'Majorna', position: { lat: 57.692, lon: 11.916 } },
  { name: 'Västra Frölunda', position: { lat: 57.652, lon: 11.911 } },
]

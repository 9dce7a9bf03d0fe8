import type { DistrictId } from '../domain/person.ts'
import type { Position } from '../domain/register/municipality.ts'

/** A part of the demo city that a request can be anchored to: "nära Angered". Roughly where most people live. */
export type CityPart = Readonly<{ name: string; position: Position }>

export const cityParts: readonly CityPart[] = [
  { name: 'Angered', position: { lat: 57.797, lon: 12.05 } },
  { name: 'Askim', position: { lat: 57.627, lon: 11.942 } },
  { name: 'Backa', position: { lat: 57.754, lon: 11.988 } },
  { name: 'Bergsjön', position: { lat: 57.757, lon: 12.071 } },
  { name: 'Billdal', position: { lat: 57.577, lon: 11.943 } },
  { name: 'Biskopsgården', position: { lat: 57.722, lon: 11.885 } },
  { name: 'Björlanda', position: { lat: 57.767, lon: 11.833 } },
  { name: 'Centrum', position: { lat: 57.707, lon: 11.967 } },
  { name: 'Eriksbo', position: { lat: 57.771, lon: 12.042 } },
  { name: 'Frölunda', position: { lat: 57.652, lon: 11.911 } },
  { name: 'Gamlestaden', position: { lat: 57.731, lon: 12.006 } },
  { name: 'Gårdsten', position: { lat: 57.805, lon: 12.029 } },
  { name: 'Hammarkullen', position: { lat: 57.78, lon: 12.036 } },
  { name: 'Hisingen', position: { lat: 57.73, lon: 11.93 } },
  { name: 'Hjällbo', position: { lat: 57.77, lon: 12.023 } },
  { name: 'Högsbo', position: { lat: 57.665, lon: 11.935 } },
  { name: 'Härlanda', position: { lat: 57.711, lon: 12.015 } },
  { name: 'Kortedala', position: { lat: 57.751, lon: 12.033 } },
  { name: 'Kärra', position: { lat: 57.791, lon: 11.992 } },
  { name: 'Linnéstaden', position: { lat: 57.692, lon: 11.952 } },
  { name: 'Lundby', position: { lat: 57.719, lon: 11.933 } },
  { name: 'Lövgärdet', position: { lat: 57.816, lon: 12.039 } },
  { name: 'Majorna', position: { lat: 57.692, lon: 11.916 } },
  { name: 'Olofstorp', position: { lat: 57.804, lon: 12.171 } },
  { name: 'Rannebergen', position: { lat: 57.802, lon: 12.071 } },
  { name: 'Styrsö', position: { lat: 57.616, lon: 11.786 } },
  { name: 'Säve', position: { lat: 57.803, lon: 11.912 } },
  { name: 'Torslanda', position: { lat: 57.724, lon: 11.77 } },
  { name: 'Tuve', position: { lat: 57.756, lon: 11.927 } },
  { name: 'Tynnered', position: { lat: 57.644, lon: 11.889 } },
  { name: 'Örgryte', position: { lat: 57.699, lon: 12.016 } },
]

/** A social services district (socialförvaltning) of the demo city. */
export type District = Readonly<{ id: DistrictId; name: string }>

export const districts: readonly District[] = [
  { id: 'nordost', name: 'Nordost' },
  { id: 'centrum', name: 'Centrum' },
  { id: 'sydvast', name: 'Sydväst' },
  { id: 'hisingen', name: 'Hisingen' },
]

import { plainly, settle } from './gatherSingle.ts'
import type { Place } from './reading.ts'
import { type Asked, about, askedOf, type Said } from './said.ts'

type PlaceSaid = Readonly<{
  anchor?: Place
  maxKm?: number
  maxKmIsWish: boolean
  questions: readonly Asked[]
}>

/** The point, and how far from it. A distance in figures goes before the one that "nära" or "i" implies. */
export function gatherPlace(said: readonly Said[]): PlaceSaid {
  const named = about(said, 'place').filter(({ told }) => !told.negated)
  const anchor = settle(named.map(plainly), [], (words, options) => ({ field: 'anchor', words, options }))
  const distances = about(said, 'distance').filter(({ told }) => !told.negated)
  const asked = askedOf(said, 'maxKm')
  const spoken = distances.filter(({ fact }) => fact.role === 'said')
  const inFigures = spoken.length + asked.length > 0
  // Where more than one place was named, what one of them implies is not known yet.
  const counted = inFigures ? limits(spoken) : anchor.value ? distances : []
  const maxKm = settle(
    counted.map(({ fact, told, at }) => ({ value: fact.km, words: told.words, at })),
    asked,
    (words, options) => ({ field: 'maxKm', words, options }),
  )
  return {
    anchor: anchor.value,
    maxKm: maxKm.value,
    maxKmIsWish: maxKm.value !== undefined && counted.every(({ told }) => told.wished),
    questions: [...anchor.questions, ...maxKm.questions],
  }
}

/** "Helst inom 5 mil, högst 10 mil": the limit is 10. */
function limits(spoken: ReturnType<typeof about<'distance'>>): ReturnType<typeof about<'distance'>> {
  const hard = spoken.filter(({ told }) => !told.wished)
  return hard.length > 0 ? hard : spoken
}

import type { ServiceType } from '../domain/vocabulary.ts'
import { type Asked, about, askedOf, type Said, unique } from './said.ts'

type ServiceTypesSaid = Readonly<{
  wanted: readonly ServiceType[]
  unwanted: readonly ServiceType[]
  questions: readonly Asked[]
}>

/** Several are wanted side by side; one that is both wanted and unwanted is asked about. */
export function gatherServiceTypes(said: readonly Said[]): ServiceTypesSaid {
  const named = about(said, 'serviceType')
  const asked = askedOf(said, 'serviceTypes')
  const wanted = unique(named.filter(({ told }) => !told.negated).map(({ fact }) => fact.value))
  const denied = asked.filter(({ told }) => told.negated).flatMap(({ question }) => question.options)
  const unwanted = unique([
    ...named.filter(({ told }) => told.negated).map(({ fact }) => fact.value),
    ...denied,
  ])
  const contested = named.filter(({ fact }) => wanted.includes(fact.value) && unwanted.includes(fact.value))
  const open = asked.filter(
    ({ told, question }) => !told.negated && !question.options.some(option => wanted.includes(option)),
  )
  return {
    wanted: wanted.filter(value => !unwanted.includes(value)),
    unwanted: unwanted.filter(value => !wanted.includes(value)),
    questions: [
      ...open,
      ...contested
        .slice(0, 1)
        .map(({ fact, told, at }) => ({ question: contest(fact.value, told.words), at })),
    ],
  }
}

function contest(value: ServiceType, words: string): Asked['question'] {
  return { field: 'serviceTypes', words, options: [value] }
}

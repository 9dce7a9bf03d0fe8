import { plainly, settle } from './gatherSingle.ts'
import { type Asked, about, askedOf, type Said, unique } from './said.ts'

type ChildrenSaid = Readonly<{
  ages: readonly number[]
  /** Siblings, or more than one age. */
  several: boolean
  /** Days that turned out to be the length of the stay. */
  stays: readonly Readonly<{ days: number; words: string; at: number }>[]
  questions: readonly Asked[]
}>

/** Ages youngest first. Siblings whose number and ages disagree are asked about. */
export function gatherAges(said: readonly Said[]): ChildrenSaid {
  const spoken = about(said, 'age')
    .filter(({ told }) => !told.negated)
    .map(plainly)
  const ages = [
    ...spoken,
    ...infantAges(
      said,
      spoken.map(({ value }) => value),
    ),
  ]
  const asked = askedOf(said, 'ages')
  const months = about(said, 'months')
  const bare = ages.length === 0 && asked.length === 0
  const inMonths = bare ? months.map(({ fact, told, at }) => ask([fact.value], told.words, at)) : []
  const loose =
    bare && months.length === 0
      ? about(said, 'looseNumber').map(({ fact, told, at }) => ask([fact.value], told.words, at))
      : []
  const counted = countedAges(said, ages)
  const stays = bare ? [] : months.map(({ fact, told, at }) => ({ days: fact.days, words: told.words, at }))
  const open = asked.filter(
    ({ question }) => !question.options.some(option => ages.some(({ value }) => value === option)),
  )
  const unsettled = [...open, ...inMonths, ...loose.slice(0, 1), ...counted.questions]
  return {
    ages: unsettled.length > 0 ? [] : counted.ages,
    several: counted.several,
    stays,
    questions: unsettled.length > 1 ? merged(unsettled) : unsettled,
  }
}

type Age = Readonly<{ value: number; words: string; at: number }>

/** "Nyfödd, 3 veckor" is one child, said twice. */
function infantAges(said: readonly Said[], spoken: readonly number[]): readonly Age[] {
  const infants = about(said, 'infant').map(({ told, at }) => ({ value: 0, words: told.words, at }))
  return spoken.some(age => age <= 1) ? [] : infants.slice(0, 1)
}

type CountedAges = Readonly<{ ages: readonly number[]; several: boolean; questions: readonly Asked[] }>

function countedAges(said: readonly Said[], spoken: readonly Age[]): CountedAges {
  const siblings = about(said, 'siblings')
  const count = Math.max(siblings.length > 0 ? 2 : 1, ...about(said, 'persons').map(({ fact }) => fact.value))
  const values = spoken.map(({ value }) => value).toSorted((one, other) => one - other)
  const different = unique(values)
  const several = siblings.length > 0 || count > 1 || different.length > 1
  const [only] = different
  if (count > 1 && different.length === 1 && only !== undefined && siblings.some(({ fact }) => fact.sameAge))
    return { ages: Array.from({ length: count }, () => only), several, questions: [] }
  if (values.length === 0 || !several || agree(said, values.length, count))
    return { ages: several ? values : different, several, questions: [] }
  const [whose] = [...about(said, 'persons'), ...siblings]
  return { ages: [], several, questions: [ask(different, whose?.told.words ?? '', whose?.at ?? 0)] }
}

/** "Syskon 6 och 9" says no number; "tre syskon" says three. */
function agree(said: readonly Said[], ages: number, count: number): boolean {
  const counts = about(said, 'persons').map(({ fact }) => fact.value)
  return counts.some(number => number > 1) ? ages === count : ages >= count
}

function ask(options: readonly number[], words: string, at: number): Asked {
  return { question: { field: 'ages', words, options }, at }
}

function merged(asked: readonly Asked[]): readonly Asked[] {
  const ofAges = asked.flatMap(({ question, at }) => (question.field === 'ages' ? [{ question, at }] : []))
  return settle<number>([], ofAges, (words, options) => ({
    field: 'ages',
    words,
    options: options.toSorted((one, other) => one - other),
  })).questions
}

import type { WeighedNeed } from '../domain/request/requestFacts.ts'
import type { Need, NeedWeight } from '../domain/vocabulary.ts'
import { type Asked, about, askedOf, type Said, unique } from './said.ts'

type NeedsSaid = Readonly<{
  wanted: readonly WeighedNeed[]
  unwanted: readonly Need[]
  questions: readonly Asked[]
}>

/** A need is a must unless it was wished for; what a parent does is asked about before it counts as the child's. */
export function gatherNeeds(said: readonly Said[], severalChildren: boolean): NeedsSaid {
  const named = [...about(said, 'need').map(needSaid), ...siblingNeeds(said)].filter(
    ({ need }) => severalChildren || need !== 'siblingsTogether',
  )
  const asked = askedOf(said, 'needs')
  const ofChild = named.filter(({ ofParent }) => !ofParent)
  const wanted = unique(ofChild.filter(({ denied }) => !denied).map(({ need }) => need))
  const deniedReadings = asked.filter(({ told }) => told.negated).flatMap(({ question }) => question.options)
  const unwanted = unique([
    ...ofChild.filter(({ denied }) => denied).map(({ need }) => need),
    ...deniedReadings,
  ])
  const contested = wanted.filter(need => unwanted.includes(need))
  const open = asked.filter(
    ({ told, question }) => !told.negated && !question.options.some(option => wanted.includes(option)),
  )
  return {
    wanted: wanted
      .filter(need => !contested.includes(need))
      .map(need => ({ need, weight: weightOf(need, ofChild) })),
    unwanted: unwanted.filter(need => !contested.includes(need)),
    questions: [
      ...open,
      ...contested.flatMap(need => askAbout(need, ofChild)),
      ...named
        .filter(one => one.ofParent && !wanted.includes(one.need))
        .flatMap(one => askAbout(one.need, [one])),
    ],
  }
}

type NeedSaid = Readonly<{
  need: Need
  weight: NeedWeight
  denied: boolean
  ofParent: boolean
  words: string
  at: number
}>

function needSaid({ fact, told, at }: ReturnType<typeof about<'need'>>[number]): NeedSaid {
  return {
    need: fact.value,
    weight: told.wished ? 'should' : 'must',
    denied: told.negated,
    ofParent: told.ofParent !== undefined,
    words: told.ofParent ?? told.words,
    at,
  }
}

/** Siblings belong together unless something else is said of it. */
function siblingNeeds(said: readonly Said[]): readonly NeedSaid[] {
  const [apart] = about(said, 'siblingsApart')
  const [siblings] = about(said, 'siblings')
  const spokenOf = about(said, 'need').some(({ fact }) => fact.value === 'siblingsTogether')
  const told = apart ?? (spokenOf ? undefined : siblings)
  if (!told) return []
  return [
    {
      need: 'siblingsTogether',
      weight: 'must',
      denied: apart !== undefined,
      ofParent: false,
      words: told.told.words,
      at: told.at,
    },
  ]
}

function weightOf(need: Need, named: readonly NeedSaid[]): NeedWeight {
  return named.some(one => one.need === need && one.weight === 'must') ? 'must' : 'should'
}

function askAbout(need: Need, named: readonly NeedSaid[]): readonly Asked[] {
  const [first] = named.filter(one => one.need === need)
  return first ? [{ question: { field: 'needs', words: first.words, options: [need] }, at: first.at }] : []
}

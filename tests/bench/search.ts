import { dateAt, second } from '../../bot/domain/calendar.ts'
import { municipalityPosition } from '../../bot/domain/register/municipalityName.ts'
import { openRegisterIndex } from '../../bot/domain/registerIndex/registerIndex.ts'
import { searchIndex } from '../../bot/domain/registerIndex/search.ts'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { wordsToSearchBy } from '../../bot/text/wordsToSearchBy.ts'
import { kinds, labelledSearches, recallAtTen } from '../domain/registerIndex/labelledSearches.ts'
import { openFullTextSearch } from './peers/fullTextSearch.ts'
import { openMiniSearch } from './peers/miniSearch.ts'
import { middleOf, type Percentiles, percentilesOf, ratioOf, rounded } from './percentile.ts'
import { documentsOf, letterByLetter, searchedRegister, typedPhrases } from './searchDocuments.ts'
import { atLeast, atMost } from './target.ts'

const seed = 1480
const units = 53_000
const now = Date.parse('2026-11-25T09:00:00Z')
const warmUpRounds = 6
const rounds = 4

/**
 * A search of a country's register in ms: the page of 25 with what each unit was found by, and for ours alone the
 * counts beside every choice, every other time with distances from a municipality. Beside it two text engines on the
 * same documents and the same questions: the labelled ones, and phrases typed letter by letter. `recall` is the share
 * of the units that people mean that is among the first ten.
 */
export async function measure() {
  const register = searchedRegister(seed, units, now)
  const documents = documentsOf(register)
  const engines = {
    ours: openOurs(register),
    fullTextSearch: openFullTextSearch(documents),
    miniSearch: openMiniSearch(documents),
  }
  const asked = [...labelledSearches.map(({ typed }) => typed), ...typedPhrases.flatMap(letterByLetter)]
  const taken = takeTurns(engines, asked)
  const { ours, ...peers } = {
    ours: middleOf(taken.ours),
    fullTextSearch: middleOf(taken.fullTextSearch),
    miniSearch: middleOf(taken.miniSearch),
  }
  const times = rounded(ours)
  const recall = {
    ours: recallOf(engines.ours),
    fullTextSearch: recallOf(engines.fullTextSearch),
    miniSearch: recallOf(engines.miniSearch),
  }
  return {
    seed,
    units: documents.length,
    questions: asked.length,
    labelled: labelledSearches.length,
    ours: times,
    peers: { fullTextSearch: rounded(peers.fullTextSearch), miniSearch: rounded(peers.miniSearch) },
    ratio: ratioOf(ours, peers.fullTextSearch),
    ratioToMiniSearch: ratioOf(ours, peers.miniSearch),
    recall,
    targets: {
      p50: atMost(1, times.p50),
      p99: atMost(5, times.p99),
      recall: atLeast(Math.max(recall.fullTextSearch.all, recall.miniSearch.all), recall.ours.all),
    },
  }
}

type Engine = (typed: string) => readonly string[]
type Contender = 'ours' | 'fullTextSearch' | 'miniSearch'

function openOurs(register: Parameters<typeof openRegisterIndex>[0]): Engine {
  const index = openRegisterIndex(register)
  const trade = wordsToSearchBy(loadLexicon())
  const plain = { filters: {}, sort: 'relevance', page: { size: 25 }, today: dateAt(now) } as const
  const place = municipalityPosition('1480')
  let times = 0
  return typed => {
    times += 1
    const from = times % 2 === 0 ? { from: place } : {}
    const { found, counts } = searchIndex(
      { ...plain, ...from, text: typed, now: now + times * second },
      index,
      trade,
    )
    counts()
    return found.map(({ unit }) => unit.id)
  }
}

function takeTurns(
  engines: Readonly<Record<Contender, Engine>>,
  asked: readonly string[],
): Readonly<Record<Contender, Percentiles[]>> {
  const taken: Record<Contender, Percentiles[]> = { ours: [], fullTextSearch: [], miniSearch: [] }
  for (let round = 0; round < warmUpRounds + rounds; round++)
    for (const contender of ['ours', 'fullTextSearch', 'miniSearch'] as const) {
      const figures = percentilesOf(asked.map(typed => timed(() => engines[contender](typed))))
      if (round >= warmUpRounds) taken[contender].push(figures)
    }
  return taken
}

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Over all labelled questions, and those of each kind. */
function recallOf(engine: Engine): Readonly<{ all: number }> {
  const recalls = labelledSearches.map(search => ({
    kind: search.kind,
    recall: recallAtTen(search, engine(search.typed)),
  }))
  const meanOf = (some: typeof recalls) =>
    Number((some.reduce((sum, { recall }) => sum + recall, 0) / some.length).toFixed(3))
  const byKind = kinds.map(kind => [kind, meanOf(recalls.filter(one => one.kind === kind))] as const)
  return { all: meanOf(recalls), ...Object.fromEntries(byKind) }
}

import { competitionOver } from '../../desk/competition.ts'
import { matchCase } from '../../desk/matchCase.ts'
import type { Instant } from '../../domain/calendar.ts'
import type { Candidate } from '../../domain/matching/candidate.ts'
import { mostCandidates } from '../../domain/request/handling.ts'
import type { PlacementRequest } from '../../domain/request/placementRequest.ts'
import type { Words } from '../../text/words.ts'
import type { CandidateList, CandidateRow } from '../contract/cases.ts'
import type { Call } from '../endpoint.ts'
import { unitFigures } from './unitFigures.ts'

const mostShown = 30

/** The register against the case as it is now: who fits, best first, and why the others do not. */
export async function candidateList(request: PlacementRequest, call: Call): Promise<CandidateList> {
  const { desk, words } = call
  const competition = await competitionOver(desk, request)
  const match = matchCase(desk, request)
  const now = desk.clock()
  return {
    heading: words.cards.candidatesHeading(match.candidates),
    most: mostCandidates,
    conflicts: competition ? [words.matching.competition(competition)] : [],
    candidates: match
      .first(mostShown)
      .map((candidate, index) => ({ place: index + 1, ...candidateRow(candidate, request, { words, now }) })),
    unitsExcluded: match.keptOut,
    ledger: match.counts.map(({ code, units }) => ({
      code,
      reason: words.matching.exclusionCodes[code],
      units,
    })),
  }
}

function candidateRow(
  candidate: Candidate,
  request: PlacementRequest,
  { words, now }: Readonly<{ words: Words; now: Instant }>,
): Omit<CandidateRow, 'place'> {
  const { figures, matching, cards } = words
  return {
    ...unitFigures(candidate, request, words),
    vacancy: matching.vacancy(candidate.vacancy, candidate.confidence, now),
    score: figures.percent(candidate.score),
    parts: candidate.components.map(part => ({
      name: matching.componentNames[part.name],
      value: part.value,
      said: figures.percent(part.value),
      weight: cards.weighs(part.weight),
      why: matching.component(part),
    })),
    ...(candidate.fitsClearlyBetter ? { fitsClearlyBetter: matching.fitsClearlyBetter } : {}),
    ...(candidate.saysUnsuited ? { saysUnsuited: matching.saysUnsuited } : {}),
  }
}

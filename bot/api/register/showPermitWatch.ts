import { permitWatch } from '../../desk/permitWatch.ts'
import { maySeeCase } from '../../domain/permissions.ts'
import type { WatchedUnit } from '../../domain/register/permitWatch.ts'
import { occupiedPlaces } from '../../domain/register/unit.ts'
import { agreementNamed } from '../../text/agreementNamed.ts'
import { sentence } from '../../text/sentence.ts'
import type { PermitWatch, PermitWatchAsked, WatchedUnit as WatchedInWords } from '../contract/permitWatch.ts'
import type { Answer, Call } from '../endpoint.ts'

/** Every permit that needs somebody's eye as of now, the worst first. */
export async function showPermitWatch(call: Call & Readonly<{ asked: PermitWatchAsked }>): Promise<Answer> {
  const { desk, words, asked } = call
  const watched = await permitWatch(desk)
  const body: PermitWatch = {
    at: words.figures.moment(desk.clock()),
    of: desk.register.all().reduce((sum, { units }) => sum + units.length, 0),
    total: watched.length,
    units: watched.slice(0, asked.limit).map(unit => inWords(unit, call)),
  }
  return { body }
}

/** Of a case that the reader may not see it is told only that there is one. */
function inWords(watched: WatchedUnit, { person, words }: Call): WatchedInWords {
  const { provider, unit, drifts, cases, holds, agreements } = watched
  const seen = cases.filter(request => maySeeCase(person, request))
  return {
    unitId: unit.id,
    name: unit.name,
    provider: provider.name,
    drifts: drifts.map(drift => sentence(words.register.permitDrifts[drift])),
    checkedOn: words.unit.dated(unit.permit.checkedAt),
    cases: seen.map(({ caseCode, state }) => ({ caseCode, state: words.cases.states[state] })),
    otherCases: cases.length - seen.length,
    permitted: unit.permit.maxPersons,
    occupied: occupiedPlaces(unit),
    held: holds.reduce((sum, { places }) => sum + places, 0),
    agreements: agreements.map(agreement => agreementNamed(agreement, words.unit)),
  }
}

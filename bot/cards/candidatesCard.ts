import type { Instant } from '../domain/calendar.ts'
import type { Candidate, Reason } from '../domain/matching/candidate.ts'
import type { MunicipalityCode } from '../domain/register/municipality.ts'
import { isSearching, type PlacementRequest } from '../domain/request/placementRequest.ts'
import type { LedgerCount } from '../domain/request/suggestion.ts'
import { sentence } from '../text/sentence.ts'
import type { Words } from '../text/words.ts'
import { button, buttonRow } from './buttons.ts'
import { type Card, card, type Part } from './card.ts'
import { type CardAction, candidateInput, inputs, type Verb } from './cardAction.ts'
import { caseHead, nextForQueue } from './caseHead.ts'
import type { CaseView } from './caseView.ts'
import { openChoiceField, tickBox } from './fields.ts'
import { fold } from './fold.ts'
import { box, dotted, line, list, ownLine, quietLine, quoted, subheading, warning } from './texts.ts'

export type CandidatesView = CaseView &
  Readonly<{
    now: Instant
    /** How many candidates there are. */
    found: number
    /** The first of them, best first. */
    candidates: readonly Candidate[]
    /** The most frequent reason first. */
    ledger: readonly LedgerCount[]
    /** How many units the reasons keep out together. */
    unitsExcluded: number
    municipalityName: (code: MunicipalityCode) => string
  }>

const mostInSight = 4
export const mostOnCandidatesCard = 7
const mostReasons = 6

/** The ranked candidates to pick from, each with why it fits, and why the others do not. */
export function candidatesCard(view: CandidatesView, words: Words): Card {
  const { request } = view
  const head = caseHead(view, { next: nextForQueue(view, words), tone: 'emphasis' }, words)
  const preview = words.chat.previews.candidates(request.caseCode)
  if (!isSearching(request)) return card({ preview, parts: [...head, quietLine(words.cards.searchOver)] })
  return card({
    preview,
    parts: [
      ...head,
      ...competitionWarning(view, words),
      ...askedUnits(request, words),
      subheading(words.cards.candidatesHeading(view.found)),
      ...candidateList(view, words),
      ...ledgerFold(view, words),
    ],
    buttons:
      view.candidates.length > 0
        ? [
            button(words.cards.buttons.sendSuggestion, action('sendSuggestion', view), 'positive'),
            button(words.cards.buttons.askUnits, action('askUnits', view)),
          ]
        : [],
    wide: true,
  })
}

/** Where no unit is left to suggest, there is nothing to settle with the others first. */
function competitionWarning({ request, found }: CandidatesView, { matching }: Words): readonly Part[] {
  const { competition } = request
  return competition && found > 0 ? [box('warning', [line(matching.competition(competition))])] : []
}

const mostAskedInSight = 6

/** Who was asked for a place by mail, and what they say, the last asked first. */
function askedUnits({ inquiries }: PlacementRequest, words: Words): readonly Part[] {
  if (inquiries.length === 0) return []
  const shown = inquiries.toReversed().slice(0, mostAskedInSight)
  return [
    subheading(words.inquiry.heading(inquiries)),
    ...shown.map(inquiry => quoted(words.inquiry.standing(inquiry), `${inquiry.unitName}:`)),
    ...(inquiries.length > shown.length
      ? [quietLine(words.cards.moreUnits(inquiries.length - shown.length))]
      : []),
  ]
}

function candidateList(view: CandidatesView, words: Words): readonly Part[] {
  const shown = view.candidates
    .slice(0, mostOnCandidatesCard)
    .map((candidate, index) => candidateBox({ candidate, place: index + 1, view }, words))
  const folded = shown.slice(mostInSight)
  const unshown = view.found - shown.length
  return [
    ...shown.slice(0, mostInSight),
    ...(folded.length === 0
      ? []
      : fold({
          id: 'moreCandidates',
          show: words.cards.moreCandidates(folded.length),
          hide: words.cards.labels.hide,
          parts: folded,
        })),
    ...(unshown > 0 ? [quietLine(words.cards.moreUnits(unshown))] : []),
  ]
}

type Listed = Readonly<{ candidate: Candidate; place: number; view: CandidatesView }>

function candidateBox({ candidate, place, view }: Listed, words: Words): Part {
  const { cards, matching } = words
  const { labels } = cards
  const { expectedDays } = view.request.facts
  return {
    ...box('emphasis', [
      tickBox(candidateInput(candidate.unitId), `${place}. ${candidate.unitName}`),
      quietLine(whoAndWhere(candidate, view, words)),
      ...(candidate.fitsClearlyBetter
        ? [{ ...ownLine(`★ ${matching.fitsClearlyBetter}`), color: 'Good' as const }]
        : []),
      ...(candidate.saysUnsuited ? [warning(matching.saysUnsuited)] : []),
      ownLine(priceOf(candidate, expectedDays, words)),
      ownLine(
        `**${cards.distance(candidate, view.request.facts)}** · ${labels.earliestStart}: ${cards.earliest(candidate.earliestStart)}`,
      ),
      ownLine(matching.vacancy(candidate.vacancy, candidate.confidence, view.now)),
      list(reasonsBeyondFigures(candidate).map(matching.reason)),
      ...fold({
        id: `score-${place}`,
        show: cards.score(candidate.score),
        hide: labels.hide,
        parts: [{ ...list(scoreLines(candidate, words)), isSubtle: true }],
      }),
    ]),
  }
}

function priceOf(candidate: Candidate, expectedDays: number, { cards, matching }: Words): string {
  const { priceDeviation, priceForStay } = candidate
  return dotted([
    `**${cards.dailyPrice(candidate)}**`,
    ...(priceDeviation ? [`⚠ ${matching.unusualPrice(priceDeviation)}`] : []),
    cards.priceForStay(priceForStay, expectedDays),
  ])
}

/** What was said about places stands in a line of its own already. */
function reasonsBeyondFigures({ reasons }: Candidate): readonly Reason[] {
  return reasons.filter(({ code }) => code !== 'freshVacancy').slice(0, mostReasons)
}

function whoAndWhere(
  { providerName, municipality, route }: Candidate,
  { municipalityName }: CandidatesView,
  { terms }: Words,
): string {
  return dotted([providerName, municipalityName(municipality), sentence(terms.purchaseRoutes[route])])
}

function scoreLines({ components }: Candidate, { cards, figures, matching }: Words): readonly string[] {
  return components.map(part => {
    const name = matching.componentNames[part.name]
    return `${name} ${figures.percent(part.value)}, ${cards.weighs(part.weight)}: ${matching.component(part)}`
  })
}

/** Why the other units are not here: counted by reason, and unit by unit when asked for. */
function ledgerFold(view: CandidatesView, words: Words): readonly Part[] {
  const { ledger, unitsExcluded } = view
  const { cards, matching } = words
  const [first] = ledger
  if (!first) return []
  const choices = ledger.map(({ code, units }) => ({
    title: cards.excludedBy(matching.exclusionCodes[code], units),
    value: code,
  }))
  return fold({
    id: 'ledger',
    show: cards.excludedUnits(unitsExcluded),
    hide: cards.labels.hide,
    parts: [
      openChoiceField({ id: inputs.exclusion, label: cards.labels.whichReason, value: first.code }, choices),
      buttonRow([button(cards.buttons.showExcluded, action('showExcluded', view))]),
    ],
  })
}

function action(verb: Verb, { request, version }: CandidatesView): CardAction {
  return { verb, caseCode: request.caseCode, version, slot: 'candidates' }
}

import { candidatesCard } from '../../bot/cards/candidatesCard.ts'
import type { Card } from '../../bot/cards/card.ts'
import type { CaseView } from '../../bot/cards/caseView.ts'
import { clarificationCard } from '../../bot/cards/clarificationCard.ts'
import { excludedCard } from '../../bot/cards/excludedCard.ts'
import { foundUnitsCard } from '../../bot/cards/foundUnitsCard.ts'
import { helpCard } from '../../bot/cards/helpCard.ts'
import { mailCard } from '../../bot/cards/mailCard.ts'
import { messageCard } from '../../bot/cards/messageCard.ts'
import { myCasesCard } from '../../bot/cards/myCasesCard.ts'
import { permitNoticeCard } from '../../bot/cards/permitNoticeCard.ts'
import { queueCard } from '../../bot/cards/queueCard.ts'
import { queueListCard } from '../../bot/cards/queueListCard.ts'
import { type RequestView, requestCard } from '../../bot/cards/requestCard.ts'
import type { RequestFields } from '../../bot/cards/requestFields.ts'
import { statusCard } from '../../bot/cards/statusCard.ts'
import { suggestionCard } from '../../bot/cards/suggestionCard.ts'
import { unitCard } from '../../bot/cards/unitCard.ts'
import { withRefusal } from '../../bot/cards/withRefusal.ts'
import { minute } from '../../bot/domain/calendar.ts'
import { endings, isHeldBySomeone, type PlacementRequest } from '../../bot/domain/request/placementRequest.ts'
import type { FormFault } from '../../bot/domain/request/requestForm.ts'
import { needs, serviceTypes } from '../../bot/domain/vocabulary.ts'
import { tabAddresses } from '../../bot/teams/services.ts'
import type { Words } from '../../bot/text/words.ts'
import { aRequest, now } from '../builders/aRequest.ts'
import {
  candidates,
  caseContent,
  type Fullness,
  foundUnits,
  ledger,
  longSearch,
  nameIn,
  suggestedCandidates,
  watchedUnits,
} from './content.ts'
import { everyExclusion } from './everyReason.ts'

export type NamedCard = Readonly<{ name: string; card: Card }>

/** Every card in every state that it can show. */
export function everyCard(fullness: Fullness, words: Words): readonly NamedCard[] {
  return [
    ...requestCards(fullness, words),
    ...everyState(fullness).flatMap(([name, request]) => caseCards(name, request, fullness, words)),
    ...otherCards(fullness, words),
  ]
}

export function everyState(
  fullness: Fullness,
): readonly (readonly [name: string, request: PlacementRequest])[] {
  const request = aRequest(caseContent(fullness))
  const suggestion = { candidates: suggestedCandidates(fullness) }
  return [
    ['filed', request.filed()],
    ['claimed', request.claimed()],
    ['awaitingClarification', request.awaitingClarification()],
    ['searching', request.searching()],
    ['suggested', request.suggested(suggestion)],
    ['chosen', request.chosen(suggestion)],
    ['decided', request.decided(suggestion)],
    ['placed', request.placed(suggestion)],
    ...endings.map(ending => [ending, request.ended(ending, 'KMPX-3Q47-2')] as const),
  ]
}

function caseCards(
  name: string,
  request: PlacementRequest,
  fullness: Fullness,
  words: Words,
): readonly NamedCard[] {
  const view = caseView(request, fullness)
  return [
    { name: `status-${name}`, card: statusCard({ ...view, ...statusParts(request, fullness) }, words) },
    { name: `queue-${name}`, card: queueCard({ ...view, districtName: districtIn(fullness) }, words) },
    { name: `candidates-${name}`, card: candidatesCard({ ...view, ...candidateParts(fullness) }, words) },
    { name: `mail-${name}`, card: mailCard({ ...view, now }, words) },
    { name: `suggestion-${name}`, card: suggestionCard({ ...view, ...suggestionParts(fullness) }, words) },
    {
      name: `clarification-${name}`,
      card: clarificationCard(
        {
          ...view,
          round: Math.max(1, request.clarifications.length),
          askerName: nameIn(fullness, 'Marta Lind'),
        },
        words,
      ),
    },
  ]
}

function districtIn(fullness: Fullness): string {
  return nameIn(fullness, 'Socialförvaltningen Hisingen')
}

export function caseView(request: PlacementRequest, fullness: Fullness): CaseView {
  return {
    request,
    version: 7,
    address: tab.case(request.caseCode),
    ...(isHeldBySomeone(request) ? { officerName: nameIn(fullness, 'Marta Lind') } : {}),
    undelivered:
      fullness === 'ordinary' ? [] : [{ recipient: nameIn(fullness, 'Karim Haddad-Wallenstam'), at: now }],
  }
}

function statusParts(request: PlacementRequest, fullness: Fullness) {
  return {
    ...(request.state === 'filed' ? { queuePlace: { place: 3, at: now } } : {}),
    colleagues: Array.from({ length: fullness === 'worst' ? 60 : 3 }, (_, index) => ({
      id: `8f1c0c1e-0000-4000-8000-0000000000${index + 10}`,
      name: nameIn(fullness, `Karim Haddad-Wallenstam ${index + 1}`),
    })),
    unitsNotAsked: Array.from(
      { length: fullness === 'worst' ? 280 : nameIn(fullness, '') === '' ? 0 : 1 },
      () => nameIn(fullness, 'Solhöjdens behandlingshem'),
    ),
  }
}

export function candidateParts(fullness: Fullness) {
  return {
    now,
    found: candidates(fullness).length,
    candidates: candidates(fullness),
    ledger: everyExclusion.map(({ code }, index) => ({ code, units: 160 - 7 * index })),
    unitsExcluded: 274,
    municipalityName: (code: string) => nameIn(fullness, code),
  }
}

function suggestionParts(fullness: Fullness) {
  const deciders = [
    { id: 'head-1', name: nameIn(fullness, 'Solveig Ek'), body: nameIn(fullness, 'socialutskottet') },
    { id: 'head-2', name: 'Anders Wallenstam-Lind', body: 'socialnämndens ordförande' },
  ]
  return {
    now,
    round: 1,
    municipalityName: (code: string) => nameIn(fullness, code),
    personName: (id: string) => nameIn(fullness, id),
    deciders: fullness === 'worst' ? [...deciders, ...deciders, ...deciders] : deciders,
  }
}

function requestCards(fullness: Fullness, words: Words): readonly NamedCard[] {
  const caseCode = 'KMPX-3Q47'
  const form = fullness === 'worst' ? fullForm : understoodForm
  return [
    {
      name: 'request-empty',
      card: requestCard({ caseCode, form: { expectedDays: '90' }, faults: [] }, words),
    },
    { name: 'request-understood', card: requestCard({ caseCode, form, understood, faults: [] }, words) },
    { name: 'request-faulty', card: requestCard({ caseCode, form, faults }, words) },
  ]
}

const understoodForm: RequestFields = {
  serviceTypes: 'residentialCare',
  assignment: 'urgent',
  ages: '15',
  gender: 'boy',
  desiredStart: '2026-11-27',
  expectedDays: '90',
  musts: 'substanceUse,criminality',
  place: 'Göteborg, helst inom 80 km',
}

const fullForm: RequestFields = {
  ...understoodForm,
  serviceTypes: serviceTypes.join(','),
  ages: '0, 1, 12, 14, 17, 20',
  musts: needs.join(','),
  shoulds: needs.join(','),
  freeText: caseContent('worst').facts?.freeText ?? '',
}

const understood: RequestView['understood'] = {
  readOn: '2026-11-25',
  questions: [
    { words: 'LVU', field: 'legalGround', options: ['lvu2', 'lvu3', 'lvu6'] },
    { words: '20/11', field: 'desiredStart', options: ['2026-11-20', '2027-11-20'] },
  ],
  corrected: [{ from: 'missbrk', to: 'missbruk' }],
  notUnderstood: ['flaxar', 'mycket'],
  notServiceTypes: ['secureYouthHome'],
  notNeeds: ['actingOut', 'siblingsTogether'],
}

const faults: readonly FormFault[] = [
  { field: 'legalGround', fault: 'missing' },
  { field: 'disclosureBasis', fault: 'basisAgainstAge' },
  { field: 'freeText', fault: 'identifying' },
]

function otherCards(fullness: Fullness, words: Words): readonly NamedCard[] {
  const open = everyState(fullness).flatMap(([, request]) => (isHeldBySomeone(request) ? [request] : []))
  const cases = Array.from({ length: fullness === 'worst' ? 4 : 1 }).flatMap(() =>
    open.map(request => ({ request, version: 7 })),
  )
  const nameOf = () => nameIn(fullness, 'Marta Lind')
  const [first] = everyExclusion
  const lines = ledger(fullness)
  const taken = words.cases.refusal(
    { refused: 'alreadyClaimed', officer: 'officer-1', since: now - minute },
    nameOf,
  )
  return [
    {
      name: 'queueList',
      card: queueListCard({ cases, nameOf, districtName: () => districtIn(fullness) }, words),
    },
    { name: 'queueList-empty', card: queueListCard({ cases: [], nameOf, districtName: nameOf }, words) },
    { name: 'myCases', card: myCasesCard({ cases, viewer: 'worker-1' }, words) },
    { name: 'myCases-empty', card: myCasesCard({ cases: [], viewer: 'worker-1' }, words) },
    {
      name: 'excluded',
      card: excludedCard(
        { caseCode: 'KMPX-3Q47', code: first?.code ?? 'tooFar', units: lines.length, lines },
        words,
      ),
    },
    ...searchCards(fullness, words),
    ...permitCards(fullness, words),
    { name: 'help', card: helpCard({ unknown: false }, words) },
    { name: 'help-unknown', card: helpCard({ unknown: true }, words) },
    { name: 'message-identifying', card: messageCard(words.chat.identifying('personalNumber')) },
    {
      name: 'message-unknownUnit',
      card: messageCard(words.chat.unknownUnit([nameIn(fullness, 'Ekbakken')])),
    },
    {
      name: 'refused',
      card: withRefusal(
        queueCard(
          {
            ...caseView(aRequest(caseContent(fullness)).claimed(), fullness),
            districtName: districtIn(fullness),
          },
          words,
        ),
        taken,
      ),
    },
  ]
}

const tab = tabAddresses('http://127.0.0.1:3978')

function permitCards(fullness: Fullness, words: Words): readonly NamedCard[] {
  const units = watchedUnits(fullness)
  const [first] = units
  const found = first ? [{ ...first, drifts: ['revoked'] as const }] : []
  const cause = { uncheckedFor: 90 }
  return [
    { name: 'permits-lapsed', card: permitNoticeCard({ cause, units, tab }, words) },
    { name: 'permits-lapsedOne', card: permitNoticeCard({ cause, units: units.slice(0, 1), tab }, words) },
    {
      name: 'permits-found',
      card: permitNoticeCard({ cause: 'found', units: found, tab }, words),
    },
  ]
}

function searchCards(fullness: Fullness, words: Words): readonly NamedCard[] {
  const units = foundUnits(fullness)
  const asked = fullness === 'worst' ? longSearch : 'hvb missbruk boras'
  const unknown = fullness === 'worst' ? longSearch.split(' ') : ['xyzzy']
  const within = { km: 80, place: fullness === 'worst' ? 'Upplands Väsby och Västra Frölunda' : 'Borås' }
  const view = { asked, units, total: 142, unknown, denied: ['familjehem'], within, now, tab }
  return [
    { name: 'foundUnits', card: foundUnitsCard(view, words) },
    { name: 'foundUnits-none', card: foundUnitsCard({ ...view, units: [], total: 0 }, words) },
    ...units.map((unit, nth) => ({ name: `unit-${nth + 1}`, card: unitCard(unit, { now, tab }, words) })),
  ]
}

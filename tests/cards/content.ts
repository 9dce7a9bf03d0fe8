import { day, hour } from '../../bot/domain/calendar.ts'
import type { Settlement } from '../../bot/domain/inquiry/settlement.ts'
import type { WrittenReply } from '../../bot/domain/inquiry/writtenReply.ts'
import type { Candidate, Reason } from '../../bot/domain/matching/candidate.ts'
import type { LedgerLine } from '../../bot/domain/matching/verdict.ts'
import type { WatchedUnit } from '../../bot/domain/register/permitWatch.ts'
import type { PriceDeviation } from '../../bot/domain/register/priceMemory.ts'
import type { UnitFound } from '../../bot/domain/registerIndex/unitFound.ts'
import { type Case, declineReasons, type Inquiry } from '../../bot/domain/request/placementRequest.ts'
import type { SuggestedCandidate } from '../../bot/domain/request/suggestion.ts'
import { needs } from '../../bot/domain/vocabulary.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aRequest, aSuggestedCandidate, now } from '../builders/aRequest.ts'
import { anAgreement, aPermit, aUnit } from '../builders/aUnit.ts'
import { requestFacts } from '../builders/requestFacts.ts'
import { everyExclusion, everyReason, everyScoreComponent } from './everyReason.ts'

/** What the cards are filled with: as on an ordinary day, with everything at its longest, or with one name for everyone. */
export type Fullness = 'ordinary' | 'worst' | OneName
export type OneName = Readonly<{ name: string }>

/** Of a unit, a provider, a person or a place. */
export function nameIn(fullness: Fullness, name: string): string {
  return typeof fullness === 'object' ? fullness.name : name
}

const wideText = '漢字Åäö‰🏠 '.repeat(67).slice(0, 600)
const longWord = 'Barnavårdsutredningshandläggningssystemsfrågeställning'
const longUnitName = 'Norra Fjällängsbackens behandlingshem för ungdomar och familjer'
const longProviderName = 'Fjällängsbackens Behandling, Omsorg och Utveckling i Västra Götaland AB'

export function caseContent(fullness: Fullness): Partial<Case> {
  const competition = {
    rivals: Array.from({ length: fullness === 'worst' ? 8 : 1 }, () => 'RTQW-88M2'),
    districts: ['hisingen', 'nordost'],
    freePlaces: 1,
    neededPlaces: 2,
    foundAt: now - hour,
  }
  if (fullness !== 'worst')
    return {
      urgent: true,
      competition,
      facts: requestFacts({
        assignment: 'urgent',
        ages: [15],
        gender: 'boy',
        legalGround: 'lvu3',
        desiredStart: '2026-11-30',
        expectedDays: 90,
        needs: [
          { need: 'substanceUse', weight: 'must' },
          { need: 'criminality', weight: 'must' },
          { need: 'ownRoom', weight: 'should' },
        ],
        place: { ...requestFacts().place, name: nameIn(fullness, requestFacts().place.name), maxKm: 80 },
        freeText: 'Har en äldre bror som stöttar och vill kunna träffa honom varje vecka.',
      }),
      inquiries: askedUnits(
        ['Ekbacken', 'Lindgläntan HVB', 'Åkullen'].map(name => nameIn(fullness, name)),
        [automatic, automatic, wroteThat(nameIn(fullness, 'Vi har en ledig plats från måndag.'))],
      ),
      clarifications: [
        {
          question: 'Går det bra med skola på plats?',
          askedBy: 'officer-1',
          askedAt: now - 2 * hour,
          answer: 'Ja, om det inte dröjer.',
          answeredAt: now - hour,
        },
      ],
      ...(typeof fullness === 'object' ? { declined: [declinedAt(fullness.name)] } : {}),
    }
  return {
    caseCode: 'KMPX-3Q47-4',
    urgent: true,
    competition,
    facts: requestFacts({
      serviceType: 'agencyEmergencyHome',
      assignment: 'assessment',
      withFamily: true,
      ages: [0, 1, 12, 14, 17, 20],
      gender: 'nonBinary',
      legalGround: 'lss9-8',
      expectedDays: 3650,
      needs: needs.map((need, index) => ({ need, weight: index % 2 === 0 ? 'must' : 'should' })),
      place: { ...requestFacts().place, name: 'Östra Göinge, Upplands Väsby', maxKm: 2000 },
      freeText: wideText,
      insatsDecision: 'urgentException',
    }),
    parallels: ['KMPX-3Q47', 'KMPX-3Q47-2', 'KMPX-3Q47-3'].map(caseCode => ({
      caseCode,
      serviceType: 'fosterHome',
    })),
    inquiries: askedUnits(
      Array.from({ length: 14 }, () => longUnitName),
      Array.from({ length: 14 }, () => wroteThat(wideText)),
    ),
    clarifications: Array.from({ length: 4 }, (_, index) => ({
      question: wideText,
      askedBy: 'officer-1',
      askedAt: now - (index + 2) * hour,
      answer: index === 3 ? `${longWord} ${longWord}` : wideText,
      answeredAt: now - (index + 1) * hour,
    })),
    additions: Array.from({ length: 6 }, (_, index) => ({
      text: wideText,
      by: 'worker-1',
      at: now - index * hour,
    })),
    declined: Array.from({ length: 8 }, () => declineReasons).flatMap(reasons =>
      reasons.map((reason, index) => ({
        unitId: `unit-1${index}`,
        unitName: longUnitName,
        reason,
        note: wideText,
      })),
    ),
  }
}

/** One has answered, one is silent and one has written, or all others have; what is left is waited for. */
function askedUnits(names: readonly string[], written: readonly WrittenReply[]): readonly Inquiry[] {
  const settled: readonly Settlement[] = [
    {
      how: 'replied',
      at: now - hour,
      channel: 'replyLink',
      reply: { answer: 'free', places: 2, from: '2026-12-03', dailyPrice: 4850, conditions: 'Eget rum.' },
    },
    { how: 'silent', at: now - hour },
  ]
  return names.map((unitName, index) => ({
    unitId: `unit-${index + 1}`,
    providerId: 'provider-1',
    unitName,
    askedBy: 'officer-1',
    askedAt: now - 4 * hour,
    sentAt: now - 4 * hour,
    deadline: now + hour,
    note: '',
    ...(settled[index] ? { settled: settled[index] } : {}),
    ...(written[index] ? { written: written[index] } : {}),
  }))
}

const automatic: WrittenReply = { kind: 'automatic', at: now - hour, text: 'Jag är inte på plats.' }

function wroteThat(text: string): WrittenReply {
  return { kind: 'reply', seems: 'free', at: now - hour, text }
}

function declinedAt(unitName: string) {
  return { unitId: 'unit-1', unitName, reason: declineReasons[0], note: '' }
}

const unitNames = ['Ekbacken', 'Lindgläntan HVB', 'Solhöjdens behandlingshem', 'Åkullen']
const municipalities = ['Göteborg', 'Borås', 'Trollhättan', 'Kungälv']

export function suggestedCandidates(fullness: Fullness): readonly SuggestedCandidate[] {
  return unitNames.slice(0, fullness === 'worst' ? 4 : 2).map((unitName, index) =>
    aSuggestedCandidate({
      unitId: `unit-${index + 1}`,
      unitName: fullness === 'worst' ? longUnitName : nameIn(fullness, unitName),
      providerName: fullness === 'worst' ? longProviderName : nameIn(fullness, `${unitName} Omsorg AB`),
      municipality: municipalities[index] ?? '',
      dailyPrice: fullness === 'worst' ? 18_450 : 4850 - 700 * index,
      ...(fullness === 'worst' || index === 1 ? { priceIsAnswered: true, priceDeviation } : {}),
      priceForStay: fullness === 'worst' ? 67_342_500 : 436_500 - 63_000 * index,
      distanceKm: fullness === 'worst' ? 1987 : 23.4 + 30 * index,
      ...(fullness === 'worst' ? { toTown: true } : {}),
      reasons: fullness === 'worst' ? everyReason : ordinaryReasons(index),
    }),
  )
}

/** One unit asks for more than it did. */
const priceDeviation: PriceDeviation = {
  dailyPrice: 4950,
  usualHere: 4250,
  share: 0.165,
  remembered: 4,
  last: { dailyPrice: 4250, on: '2026-03-12', district: 'hisingen' },
}

export function candidates(fullness: Fullness): readonly Candidate[] {
  const count = fullness === 'worst' ? 31 : 6
  return Array.from({ length: count }, (_, index) => {
    const unitName = unitNames[index % unitNames.length] ?? ''
    return {
      unitId: `unit-${index + 1}`,
      providerId: `provider-${index + 1}`,
      unitName: fullness === 'worst' ? longUnitName : nameIn(fullness, unitName),
      providerName: fullness === 'worst' ? longProviderName : nameIn(fullness, `${unitName} Omsorg AB`),
      serviceType: 'residentialCare',
      municipality: municipalities[index % municipalities.length] ?? '',
      route: 'frameworkAgreement',
      rank: 3 + index,
      dailyPrice: 4850 + 100 * index,
      ...(fullness === 'worst' || index === 1 ? { priceDeviation } : {}),
      ...(index !== 5 && (index === 1 || fullness === 'worst') ? { priceIsAnswered: true } : {}),
      priceForStay: 436_500 + 9000 * index,
      distanceKm: 23.4 + 11 * index,
      ...(fullness === 'worst' ? { toTown: true } : {}),
      earliestStart: '2026-11-30',
      vacancy: {
        status: 'free',
        places: 2,
        from: '2026-11-30',
        statedAt: now - (index + 1) * day,
        expiresAt: now + 3 * day,
      },
      confidence: 0.9 - 0.1 * (index % 8),
      freePlaces: 2,
      score: 0.74 - 0.02 * index,
      components: everyScoreComponent,
      reasons: fullness === 'worst' ? everyReason : ordinaryReasons(index),
      ...(![0, 5].includes(index) && (index === 4 || fullness === 'worst')
        ? { fitsClearlyBetter: true }
        : {}),
      ...(index === 5 ? { saysUnsuited: true } : {}),
    }
  })
}

export function ledger(fullness: Fullness): readonly LedgerLine[] {
  const [first, ...others] = everyExclusion
  if (!first) return []
  return Array.from({ length: fullness === 'worst' ? 280 : 12 }, (_, index) => ({
    unitId: `unit-${index}`,
    unitName:
      fullness === 'worst' ? longUnitName : nameIn(fullness, unitNames[index % unitNames.length] ?? ''),
    providerId: `provider-${index}`,
    exclusions: fullness === 'worst' ? [first, ...others] : [first, ...others.slice(index, index + 2)],
  }))
}

function ordinaryReasons(index: number): readonly Reason[] {
  return [
    { code: 'frameworkRank', rank: 3 + index },
    { code: 'meetsMust', needs: ['substanceUse', 'criminality'] },
    { code: 'meetsShould', needs: ['ownRoom'] },
    { code: 'freshVacancy', places: 2, from: '2026-11-30', statedAt: now - day },
    { code: 'goodTrackRecord', tried: 9, proved: 8 },
    { code: 'urgentCapable' },
  ]
}

export const longSearch = `${longWord} [länk](http://x.example) **fet** ${'ätstörning '.repeat(9)}`.trim()

/** What a search finds: one as it should be, one that says nothing, one that must be known more of. */
export function foundUnits(fullness: Fullness): readonly UnitFound[] {
  const ordinary: UnitFound = {
    unitId: 'unit-1',
    unitName: 'HVB Ekbacken',
    providerId: 'provider-1',
    providerName: 'Ekbacken Omsorg AB',
    providerStatus: 'approved',
    serviceType: 'residentialCare',
    municipality: '1490',
    municipalityName: 'Borås',
    ages: { min: 13, max: 17 },
    route: 'frameworkAgreement',
    priceFrom: 4850,
    freePlaces: 2,
    permit: 'valid',
    vacancy: { status: 'free', places: 2, from: '2026-11-30', statedAt: now - 3 * day, expiresAt: now + day },
    foundBy: [
      { asked: 'hvb', trait: 'residentialCare' },
      { asked: 'missbruk', trait: 'substanceUse' },
      { asked: 'boras', word: 'borås', field: 'municipality' },
    ],
  }
  const { vacancy, ...silent } = ordinary
  const shown: readonly UnitFound[] = [
    ordinary,
    { ...silent, unitName: 'Åkullen', freePlaces: 0, foundBy: [] },
    {
      ...ordinary,
      unitName: 'Solhöjdens behandlingshem',
      providerStatus: 'paused',
      permit: 'appealed',
      vacancy: {
        status: 'queue',
        places: 0,
        from: '2026-11-01',
        statedAt: now - 40 * day,
        expiresAt: now - day,
      },
    },
  ]
  if (typeof fullness === 'object')
    return shown.map(unit => ({ ...unit, unitName: fullness.name, providerName: fullness.name }))
  return fullness === 'ordinary' ? shown : Array.from({ length: 5 }, () => fullest(ordinary))
}

function fullest(unit: UnitFound): UnitFound {
  const traits = needs.slice(0, 8).map(trait => ({ asked: trait, trait }))
  const words = (['unitName', 'providerName', 'municipality', 'county', 'method'] as const).map(field => ({
    asked: longWord,
    word: longWord.toLowerCase(),
    field,
  }))
  return {
    ...unit,
    unitName: longUnitName,
    providerName: longProviderName,
    providerStatus: 'stopped',
    serviceType: 'agencyEmergencyHome',
    municipalityName: 'Upplands Väsby',
    route: 'individualAgreement',
    priceFrom: 18_450,
    freePlaces: 12,
    permit: 'conditional',
    foundBy: [...traits, ...words],
  }
}

/** Units whose permits somebody has to see to; at their fullest more than anyone reads. */
export function watchedUnits(fullness: Fullness): readonly WatchedUnit[] {
  const isWorst = fullness === 'worst'
  const kept = { caseCode: 'KMPX-3Q47', caseVersion: 3, places: 1 }
  return Array.from({ length: isWorst ? 60 : 2 }, (_, index) => {
    const agreement = anAgreement({ area: nameIn(fullness, 'HVB'), number: nameIn(fullness, 'RA-2024-118') })
    const request = aRequest({ caseCode: 'KMPX-3Q47' }).suggested()
    const hasCase = isWorst || index === 0
    return {
      provider: aProvider({ name: isWorst ? longProviderName : nameIn(fullness, 'Ekbacken Omsorg AB') }),
      unit: aUnit({
        id: `unit-${index}`,
        name: isWorst ? longUnitName : nameIn(fullness, unitNames[index] ?? ''),
        permit: aPermit({ checkedAt: '2026-08-24' }),
      }),
      drifts: isWorst ? ['revoked', 'uncheckedTooLong', 'moreThanPermitted'] : ['uncheckedTooLong'],
      cases: hasCase ? Array.from({ length: isWorst ? 30 : 1 }, () => request) : [],
      holds: hasCase ? [{ ...kept, until: now + hour }] : [],
      occupancies: hasCase ? [{ ...kept, from: '2026-11-02' }] : [],
      agreements: Array.from({ length: isWorst ? 8 : 1 }, () => agreement),
    }
  })
}

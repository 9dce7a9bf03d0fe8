import type { Reason, ScoreComponent } from '../../domain/matching/candidate.ts'
import type { Exclusion } from '../../domain/matching/exclusion.ts'
import type { AnswerRecord } from '../../domain/register/answerRecord.ts'
import type { Permit } from '../../domain/register/permit.ts'
import type { PriceDeviation } from '../../domain/register/priceMemory.ts'
import type { VacancyStatement } from '../../domain/register/vacancyStatement.ts'
import type { Need } from '../../domain/vocabulary.ts'
import { swedishFigures as figures } from '../figures.ts'
import { swedishLists as lists } from '../lists.ts'
import type { MatchingWords } from '../matchingWords.ts'
import { sentence } from '../sentence.ts'
import { terms } from './terms.ts'

export const matching: MatchingWords = {
  exclusion,
  exclusionCodes: {
    otherServiceType: 'Annan insats',
    assignmentNotTaken: 'Tar inte uppdraget',
    familyNotTaken: 'Tar inte emot familjer',
    familiesOnly: 'Tar bara emot familjer',
    ageOutside: 'Tar inte emot åldern',
    genderNotTaken: 'Tar inte emot könet',
    targetGroupRefused: 'Tar inte emot målgruppen',
    mustNeedNotMet: 'Uppfyller inte ett krav',
    notUrgentCapable: 'Tar inte emot akut',
    tooFar: 'För långt bort',
    excludedByRequest: 'Bortvald i förfrågan',
    permitRevoked: 'Tillståndet återkallat',
    permitConditional: 'Tillstånd med villkor',
    permitAppealed: 'Tillståndet överklagat',
    permitUncheckedTooLong: 'Tillståndet inte kontrollerat i tid',
    noPlaceByPermit: 'Ingen plats kvar enligt tillståndet',
    heldForOther: 'Platsen hålls för ett annat ärende',
    saidFull: 'Har meddelat fullt',
    providerNotApproved: 'Utföraren inte godkänd',
    providerPaused: 'Utföraren pausad',
    providerStopped: 'Utföraren stoppad',
  },
  reason,
  componentNames: {
    shouldNeeds: 'Önskemål',
    vacancy: 'Platsbesked',
    distance: 'Avstånd',
    price: 'Pris',
    trackRecord: 'Besked och svar',
  },
  component,
  said,
  vacancy: (vacancy, confidence, now) => {
    if (!vacancy) return 'Inget besked om platser'
    return `${sentence(said(vacancy))}, sagt för ${figures.elapsed(now - vacancy.statedAt)} sedan, ${trust(confidence)}`
  },
  believedBecause: ({ tried, proved }, halfLifeDays) => {
    const kept =
      tried === 0 ? 'Inget tidigare besked är prövat.' : `${proved} av ${tried} tidigare besked stämde.`
    return `${kept} Ett besked räknas som hälften så säkert efter ${figures.days(halfLifeDays)}.`
  },
  answers,
  vacancyAge: (statedAt, now) =>
    statedAt === undefined ? 'Inget besked' : `${figures.elapsed(now - statedAt)} gammalt`,
  competition: ({ rivals, freePlaces, neededPlaces }) =>
    `${lists.all(rivals)} söker samma platser: ` +
    `${freePlaces} finns, ${neededPlaces} behövs. Stäm av innan du skickar förslag.`,
  saysUnsuited: 'Har svarat att det inte passar',
  fitsClearlyBetter: 'Passar klart bättre än dem som ska tillfrågas först',
  unusualPrice,
  priceDeviates: deviation =>
    `Priset är ${unusualPrice(deviation)}. Senast ${figures.dailyPrice(deviation.last.dailyPrice)}, ${deviation.last.on}. Fråga varför innan du köper.`,
}

function unusualPrice({ share, usualHere }: PriceDeviation): string {
  const how = share > 0 ? 'högre' : 'lägre'
  const much = Math.abs(share) < 0.005 ? 'något' : figures.percent(Math.abs(share))
  return `${much} ${how} än enhetens vanliga ${figures.dailyPrice(usualHere)}`
}

const mostNeedsInLine = 5

function exclusion(excluded: Exclusion): string {
  switch (excluded.code) {
    case 'otherServiceType':
      return `Är ${terms.serviceTypes[excluded.serviceType]}, inte ${terms.serviceTypes[excluded.asked]}.`
    case 'assignmentNotTaken':
      return `Tar inte uppdraget ${terms.assignments[excluded.assignment]}.`
    case 'familyNotTaken':
      return 'Tar inte emot barn tillsammans med förälder.'
    case 'familiesOnly':
      return 'Tar bara emot barn tillsammans med förälder.'
    case 'ageOutside':
      return `Tar emot ${excluded.min}–${figures.ages([excluded.max])}, inte ${figures.ages([excluded.age])}.`
    case 'genderNotTaken':
      return `Tar inte emot ${gendersTaken[excluded.gender]}.`
    case 'targetGroupRefused':
      return `Tar inte emot målgruppen ${terms.needs[excluded.group]}.`
    case 'mustNeedNotMet':
      return `Uppfyller inte kravet ${terms.needs[excluded.need]}.`
    case 'notUrgentCapable':
      return 'Tar inte emot akut.'
    case 'tooFar':
      return `${farAway(excluded)}. Gränsen är ${figures.distance(excluded.maxKm)}.`
    case 'excludedByRequest':
      return 'Socialsekreteraren har valt bort enheten.'
    case 'permitRevoked':
      return `${permit(excluded.kind)} är ${bent(excluded.kind, 'återkallat', 'återkallad')}, kontroll ${figures.date(excluded.checkedAt)}.`
    case 'permitConditional':
      return `${permit(excluded.kind)} gäller med villkor, kontroll ${figures.date(excluded.checkedAt)}.`
    case 'permitAppealed':
      return `${permit(excluded.kind)} är ${bent(excluded.kind, 'överklagat', 'överklagad')}, kontroll ${figures.date(excluded.checkedAt)}.`
    case 'permitUncheckedTooLong':
      return `${permit(excluded.kind)} kontrollerades senast ${figures.date(excluded.checkedAt)}, längre sedan än ${figures.days(excluded.withinDays)}.`
    case 'noPlaceByPermit':
      return `Får ha ${excluded.maxPersons}, har ${excluded.occupied} och håller ${excluded.held} åt andra. Här behövs ${excluded.asked}.`
    case 'heldForOther':
      return `Håller ${excluded.held} för ett annat ärende till ${figures.moment(excluded.until)}. Här behövs ${excluded.asked}.`
    case 'saidFull':
      return `Meddelade fullt ${figures.moment(excluded.statedAt)}. Det gäller till ${figures.moment(excluded.expiresAt)}.`
    case 'providerNotApproved':
      return `Utföraren är ${terms.providerStatuses[excluded.status]} men inte godkänd.`
    case 'providerPaused':
      return 'Utföraren är pausad.'
    case 'providerStopped':
      return 'Utföraren är stoppad.'
  }
}

function farAway({ km, toTown }: Extract<Exclusion, { code: 'tooFar' }>): string {
  return toTown
    ? `Ligger i en kommun vars huvudort är ${figures.distance(km)} bort`
    : `Ligger ${figures.distance(km)} bort`
}

const gendersTaken = { girl: 'flickor', boy: 'pojkar', nonBinary: 'icke-binära' } as const

function permit(kind: Permit['kind']): string {
  return kind === 'permit' ? 'Tillståndet' : 'Anmälan till IVO'
}

function bent(kind: Permit['kind'], neuter: string, common: string): string {
  return kind === 'permit' ? neuter : common
}

function reason(why: Reason): string {
  switch (why.code) {
    case 'kinshipHome':
      return 'Nätverkshem, tillfrågas först'
    case 'ownProvision':
      return 'Egen regi'
    case 'subscriptionPlace':
      return 'Plats i abonnemang, redan betald'
    case 'frameworkRank':
      return `Nr\u00a0${why.rank} i ramavtalets ordning`
    case 'meetsMust':
      return `Uppfyller krav: ${needs(why.needs)}`
    case 'meetsShould':
      return `Uppfyller önskemål: ${needs(why.needs)}`
    case 'freshVacancy':
      return `Färskt besked: ${free(why.places)} från ${figures.date(why.from)}`
    case 'near':
      return `Nära, ${figures.distance(why.km, why)}`
    case 'lowPrice':
      return `Lägre pris än de vanliga ${figures.dailyPrice(why.usualPrice)}`
    case 'goodTrackRecord':
      return `${why.proved} av ${why.tried} tidigare besked stämde`
    case 'usuallyAnswers':
      return sentence(answers(why))
    case 'urgentCapable':
      return 'Tar emot akut'
    case 'takesAge':
      return `Tar emot ${why.min}–${figures.ages([why.max])}`
  }
}

function component(part: ScoreComponent): string {
  switch (part.name) {
    case 'shouldNeeds':
      return part.met.length + part.unmet.length === 0
        ? 'inga önskemål att uppfylla'
        : `${part.met.length} av ${part.met.length + part.unmet.length} uppfylls`
    case 'vacancy':
      return part.status ? `${terms.vacancies[part.status]}, ${trust(part.confidence)}` : 'inget besked'
    case 'distance':
      return figures.distance(part.km, part)
    case 'price':
      return `vanligt pris ${figures.dailyPrice(part.usualPrice)}`
    case 'trackRecord':
      return part.asked === 0 ? kept(part) : `${kept(part)}, svarade på ${part.answered} av ${part.asked}`
  }
}

function kept({ tried, proved }: Readonly<{ tried: number; proved: number }>): string {
  return tried === 0 ? 'inte prövat än' : `${proved} av ${tried} stämde`
}

function answers({ asked, answered, usuallyWithinMs }: AnswerRecord): string {
  if (asked === 1)
    return answered === 1 ? 'svarade på den senaste frågan' : 'svarade inte på den senaste frågan'
  const within = usuallyWithinMs === undefined ? '' : `, oftast inom ${figures.elapsed(usuallyWithinMs)}`
  return `svarade på ${answered} av de ${asked}\u00a0senaste frågorna${within}`
}

function needs(met: readonly Need[]): string {
  return lists.some(
    met.map(need => terms.needs[need]),
    mostNeedsInLine,
  )
}

function said({ status, places }: Pick<VacancyStatement, 'status' | 'places'>): string {
  return status === 'free' ? free(places) : terms.vacancies[status]
}

function free(places: number): string {
  return places === 1 ? '1\u00a0ledig plats' : `${places}\u00a0lediga platser`
}

function trust(confidence: number): string {
  if (confidence >= 0.75) return 'troligen rätt'
  return confidence >= 0.4 ? 'kan ha ändrats' : 'osäkert'
}

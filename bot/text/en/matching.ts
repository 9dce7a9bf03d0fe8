import type { Reason, ScoreComponent } from '../../domain/matching/candidate.ts'
import type { Exclusion } from '../../domain/matching/exclusion.ts'
import type { AnswerRecord } from '../../domain/register/answerRecord.ts'
import type { Permit } from '../../domain/register/permit.ts'
import type { PriceDeviation } from '../../domain/register/priceMemory.ts'
import type { VacancyStatement } from '../../domain/register/vacancyStatement.ts'
import type { Need } from '../../domain/vocabulary.ts'
import { englishFigures as figures } from '../figures.ts'
import { englishLists as lists } from '../lists.ts'
import type { MatchingWords } from '../matchingWords.ts'
import { sentence } from '../sentence.ts'
import { terms } from './terms.ts'

export const matching: MatchingWords = {
  exclusion,
  exclusionCodes: {
    otherServiceType: 'Other service',
    assignmentNotTaken: 'Does not take the assignment',
    familyNotTaken: 'Does not take families',
    familiesOnly: 'Takes families only',
    ageOutside: 'Does not take the age',
    genderNotTaken: 'Does not take the gender',
    targetGroupRefused: 'Does not take the target group',
    mustNeedNotMet: 'Does not meet a must',
    notUrgentCapable: 'Does not take urgent cases',
    tooFar: 'Too far away',
    excludedByRequest: 'Ruled out in the request',
    permitRevoked: 'Permit revoked',
    permitConditional: 'Permit with conditions',
    permitAppealed: 'Permit appealed',
    permitUncheckedTooLong: 'Permit not checked in time',
    noPlaceByPermit: 'No place left by the permit',
    heldForOther: 'Place held for another case',
    saidFull: 'Has said full',
    providerNotApproved: 'Provider not approved',
    providerPaused: 'Provider paused',
    providerStopped: 'Provider stopped',
  },
  reason,
  componentNames: {
    shouldNeeds: 'Wishes',
    vacancy: 'Vacancy',
    distance: 'Distance',
    price: 'Price',
    trackRecord: 'Statements and answers',
  },
  component,
  said,
  vacancy: (vacancy, confidence, now) => {
    if (!vacancy) return 'Nothing said about places'
    return `${sentence(said(vacancy))}, said ${figures.elapsed(now - vacancy.statedAt)} ago, ${trust(confidence)}`
  },
  believedBecause: ({ tried, proved }, halfLifeDays) => {
    const kept =
      tried === 0
        ? 'No earlier statement has been tried.'
        : `${proved} of ${tried} earlier statements were right.`
    return `${kept} A statement counts half as much after ${figures.days(halfLifeDays)}.`
  },
  answers,
  vacancyAge: (statedAt, now) =>
    statedAt === undefined ? 'Nothing said' : `${figures.elapsed(now - statedAt)} old`,
  competition: ({ rivals, freePlaces, neededPlaces }) =>
    `${lists.all(rivals)} need the same places: ` +
    `${freePlaces} free, ${neededPlaces} needed. Agree before you send a suggestion.`,
  unusualPrice,
  priceDeviates: deviation =>
    `The price is ${unusualPrice(deviation)}. Last ${figures.dailyPrice(deviation.last.dailyPrice)}, ${deviation.last.on}. Ask why before you buy.`,
  saysUnsuited: 'Has answered that it does not suit',
  fitsClearlyBetter: 'Fits clearly better than those to be asked first',
}

function unusualPrice({ share, usualHere }: PriceDeviation): string {
  const how = share > 0 ? 'above' : 'below'
  const much = Math.abs(share) < 0.005 ? 'slightly' : figures.percent(Math.abs(share))
  return `${much} ${how} the unit's usual ${figures.dailyPrice(usualHere)}`
}

const mostNeedsInLine = 5

function exclusion(excluded: Exclusion): string {
  switch (excluded.code) {
    case 'otherServiceType':
      return `Is ${terms.serviceTypes[excluded.serviceType]}, not ${terms.serviceTypes[excluded.asked]}.`
    case 'assignmentNotTaken':
      return `Does not take the assignment ${terms.assignments[excluded.assignment]}.`
    case 'familyNotTaken':
      return 'Does not take children with a parent.'
    case 'familiesOnly':
      return 'Takes children with a parent only.'
    case 'ageOutside':
      return `Takes ages ${excluded.min}–${excluded.max}, not ${figures.ages([excluded.age])}.`
    case 'genderNotTaken':
      return `Does not take ${gendersTaken[excluded.gender]}.`
    case 'targetGroupRefused':
      return `Does not take the target group ${terms.needs[excluded.group]}.`
    case 'mustNeedNotMet':
      return `Does not meet the must ${terms.needs[excluded.need]}.`
    case 'notUrgentCapable':
      return 'Does not take urgent cases.'
    case 'tooFar':
      return `${farAway(excluded)}. The limit is ${figures.distance(excluded.maxKm)}.`
    case 'excludedByRequest':
      return 'The social worker has ruled the unit out.'
    case 'permitRevoked':
      return `${permit(excluded.kind)} is revoked, checked ${figures.date(excluded.checkedAt)}.`
    case 'permitConditional':
      return `${permit(excluded.kind)} has conditions, checked ${figures.date(excluded.checkedAt)}.`
    case 'permitAppealed':
      return `${permit(excluded.kind)} is appealed, checked ${figures.date(excluded.checkedAt)}.`
    case 'permitUncheckedTooLong':
      return `${permit(excluded.kind)} was last checked ${figures.date(excluded.checkedAt)}, more than ${figures.days(excluded.withinDays)} ago.`
    case 'noPlaceByPermit':
      return `May have ${excluded.maxPersons}, has ${excluded.occupied} and holds ${excluded.held} for others. Needed here: ${excluded.asked}.`
    case 'heldForOther':
      return `Holds ${excluded.held} for another case until ${figures.moment(excluded.until)}. Needed here: ${excluded.asked}.`
    case 'saidFull':
      return `Said full ${figures.moment(excluded.statedAt)}, which stands until ${figures.moment(excluded.expiresAt)}.`
    case 'providerNotApproved':
      return `The provider is ${terms.providerStatuses[excluded.status]} but not approved.`
    case 'providerPaused':
      return 'The provider is paused.'
    case 'providerStopped':
      return 'The provider is stopped.'
  }
}

function farAway({ km, toTown }: Extract<Exclusion, { code: 'tooFar' }>): string {
  return toTown
    ? `Is in a municipality whose main town is ${figures.distance(km)} away`
    : `Is ${figures.distance(km)} away`
}

const gendersTaken = { girl: 'girls', boy: 'boys', nonBinary: 'non-binary children' } as const

function permit(kind: Permit['kind']): string {
  return kind === 'permit' ? 'The permit' : 'The notification to IVO'
}

function reason(why: Reason): string {
  switch (why.code) {
    case 'kinshipHome':
      return 'Kinship home, asked first'
    case 'ownProvision':
      return 'Own provision'
    case 'subscriptionPlace':
      return 'Place in a subscription, already paid for'
    case 'frameworkRank':
      return `No.\u00a0${why.rank} in the framework's order`
    case 'meetsMust':
      return `Meets musts: ${needs(why.needs)}`
    case 'meetsShould':
      return `Meets wishes: ${needs(why.needs)}`
    case 'freshVacancy':
      return `Said recently: ${free(why.places)} from ${figures.date(why.from)}`
    case 'near':
      return `Near, ${figures.distance(why.km, why)}`
    case 'lowPrice':
      return `Costs less than the usual ${figures.dailyPrice(why.usualPrice)}`
    case 'goodTrackRecord':
      return `${why.proved} of ${why.tried} earlier statements held`
    case 'usuallyAnswers':
      return sentence(answers(why))
    case 'urgentCapable':
      return 'Takes urgent cases'
    case 'takesAge':
      return `Takes ages ${why.min}–${why.max}`
  }
}

function component(part: ScoreComponent): string {
  switch (part.name) {
    case 'shouldNeeds':
      return part.met.length + part.unmet.length === 0
        ? 'no wishes to meet'
        : `${part.met.length} of ${part.met.length + part.unmet.length} met`
    case 'vacancy':
      return part.status ? `${terms.vacancies[part.status]}, ${trust(part.confidence)}` : 'nothing said'
    case 'distance':
      return figures.distance(part.km, part)
    case 'price':
      return `usual price ${figures.dailyPrice(part.usualPrice)}`
    case 'trackRecord':
      return part.asked === 0 ? kept(part) : `${kept(part)}, answered ${part.answered} of ${part.asked}`
  }
}

function kept({ tried, proved }: Readonly<{ tried: number; proved: number }>): string {
  return tried === 0 ? 'not tried yet' : `${proved} of ${tried} held`
}

function answers({ asked, answered, usuallyWithinMs }: AnswerRecord): string {
  if (asked === 1) return answered === 1 ? 'answered the last question' : 'did not answer the last question'
  const within = usuallyWithinMs === undefined ? '' : `, mostly within ${figures.elapsed(usuallyWithinMs)}`
  return `answered ${answered} of the last ${asked}\u00a0questions${within}`
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
  return places === 1 ? '1\u00a0free place' : `${places}\u00a0free places`
}

function trust(confidence: number): string {
  if (confidence >= 0.75) return 'probably right'
  return confidence >= 0.4 ? 'may have changed' : 'uncertain'
}

import { day, hour } from '../../bot/domain/calendar.ts'
import type { Reason, ReasonCode, ScoreComponent, ScoreName } from '../../bot/domain/matching/candidate.ts'
import type { Exclusion, ExclusionCode } from '../../bot/domain/matching/exclusion.ts'
import { needs } from '../../bot/domain/vocabulary.ts'
import { now } from '../builders/aRequest.ts'

/** One of each kind, the longest that it gets; a kind that is added without one does not compile. */

const reasons: { [Code in ReasonCode]: Extract<Reason, { code: Code }> } = {
  kinshipHome: { code: 'kinshipHome' },
  ownProvision: { code: 'ownProvision' },
  subscriptionPlace: { code: 'subscriptionPlace' },
  frameworkRank: { code: 'frameworkRank', rank: 103 },
  meetsMust: { code: 'meetsMust', needs },
  meetsShould: { code: 'meetsShould', needs },
  freshVacancy: { code: 'freshVacancy', places: 12, from: '2026-11-28', statedAt: now - day },
  near: { code: 'near', km: 28.4, toTown: true },
  lowPrice: { code: 'lowPrice', dailyPrice: 3450, usualPrice: 4850 },
  goodTrackRecord: { code: 'goodTrackRecord', tried: 12, proved: 11 },
  usuallyAnswers: { code: 'usuallyAnswers', asked: 20, answered: 18, usuallyWithinMs: 12 * hour },
  urgentCapable: { code: 'urgentCapable' },
  takesAge: { code: 'takesAge', min: 13, max: 20 },
}
export const everyReason: readonly Reason[] = Object.values(reasons)

const exclusions: { [Code in ExclusionCode]: Extract<Exclusion, { code: Code }> } = {
  otherServiceType: {
    code: 'otherServiceType',
    serviceType: 'agencyFosterHome',
    asked: 'residentialCare',
  },
  assignmentNotTaken: { code: 'assignmentNotTaken', assignment: 'assessment' },
  familyNotTaken: { code: 'familyNotTaken' },
  familiesOnly: { code: 'familiesOnly' },
  ageOutside: { code: 'ageOutside', min: 13, max: 17, age: 12 },
  genderNotTaken: { code: 'genderNotTaken', gender: 'nonBinary' },
  targetGroupRefused: { code: 'targetGroupRefused', group: 'intellectualDisability' },
  mustNeedNotMet: { code: 'mustNeedNotMet', need: 'sexualAbuse' },
  notUrgentCapable: { code: 'notUrgentCapable' },
  tooFar: { code: 'tooFar', km: 1234.5, maxKm: 80, toTown: true },
  excludedByRequest: { code: 'excludedByRequest' },
  permitRevoked: { code: 'permitRevoked', kind: 'permit', checkedAt: '2026-11-01' },
  permitConditional: { code: 'permitConditional', kind: 'notification', checkedAt: '2026-11-01' },
  permitAppealed: { code: 'permitAppealed', kind: 'notification', checkedAt: '2026-11-01' },
  permitUncheckedTooLong: {
    code: 'permitUncheckedTooLong',
    kind: 'permit',
    checkedAt: '2026-01-31',
    withinDays: 90,
  },
  noPlaceByPermit: { code: 'noPlaceByPermit', maxPersons: 12, occupied: 10, held: 2, asked: 3 },
  heldForOther: { code: 'heldForOther', held: 2, asked: 1, until: now + day },
  saidFull: { code: 'saidFull', statedAt: now - day, expiresAt: now + 6 * day },
  providerNotApproved: { code: 'providerNotApproved', status: 'proposed' },
  providerPaused: { code: 'providerPaused' },
  providerStopped: { code: 'providerStopped' },
}
export const everyExclusion: readonly Exclusion[] = Object.values(exclusions)

const components: { [Name in ScoreName]: Extract<ScoreComponent, { name: Name }> } = {
  shouldNeeds: {
    name: 'shouldNeeds',
    value: 0.75,
    weight: 0.35,
    met: ['ownRoom', 'trauma', 'smokeFree'],
    unmet: ['animals'],
  },
  vacancy: { name: 'vacancy', value: 0.81, weight: 0.25, confidence: 0.81, status: 'free' },
  distance: { name: 'distance', value: 0.62, weight: 0.15, km: 34.5, toTown: true },
  price: { name: 'price', value: 0.5, weight: 0.15, dailyPrice: 4850, usualPrice: 4900 },
  trackRecord: { name: 'trackRecord', value: 0.9, weight: 0.1, tried: 9, proved: 8, asked: 12, answered: 10 },
}
export const everyScoreComponent: readonly ScoreComponent[] = Object.values(components)

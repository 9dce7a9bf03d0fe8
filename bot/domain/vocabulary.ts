/** The closed word lists of the trade. Everything that a person picks from a list is one of these. */

export const serviceTypes = [
  'fosterHome',
  'emergencyFosterHome',
  'kinshipHome',
  'agencyFosterHome',
  'agencyEmergencyHome',
  'treatmentFamily',
  'residentialCare',
  'supportedHousing',
  'secureYouthHome',
  'outpatientCare',
  'lssHousing',
] as const
export type ServiceType = (typeof serviceTypes)[number]

/** What residential care (HVB) or outpatient care is asked to do. */
export const assignments = ['urgent', 'assessment', 'treatment'] as const
export type Assignment = (typeof assignments)[number]

export const genders = ['girl', 'boy', 'nonBinary'] as const
export type Gender = (typeof genders)[number]

export const legalGrounds = ['sol', 'lvu2', 'lvu3', 'lvu6', 'lss9-8'] as const
export type LegalGround = (typeof legalGrounds)[number]

/** Is there a decision on the service, or is this an urgent exception from having one first? */
export const insatsDecisions = ['made', 'urgentException'] as const
export type InsatsDecision = (typeof insatsDecisions)[number]

/** Why the district may disclose to the central unit, two authorities as OSL sees them. */
export const disclosureBases = ['osl26-9', 'osl26-9c', 'consent', 'other'] as const
export type DisclosureBasis = (typeof disclosureBases)[number]

/** Difficulties that a unit takes on, or does not. */
export const targetGroups = [
  'substanceUse',
  'criminality',
  'gangInvolvement',
  'neurodevelopmental',
  'intellectualDisability',
  'mentalIllHealth',
  'selfHarm',
  'eatingDisorder',
  'trauma',
  'violenceExposed',
  'honourViolence',
  'sexualAbuse',
  'sexualisedBehaviour',
  'actingOut',
  'runaway',
  'schoolAbsence',
  'attachment',
  'unaccompanied',
] as const
export type TargetGroup = (typeof targetGroups)[number]

/** What a unit offers. */
export const specialNeeds = [
  'siblingsTogether',
  'ownRoom',
  'schoolOnSite',
  'keepsSchool',
  'wheelchairAccess',
  'medicalCare',
  'petFree',
  'animals',
  'smokeFree',
  'highStaffing',
  'protectedAddress',
  'infantCare',
  'parentTraining',
  'addictionTreatment',
  'halalFood',
  'languageArabic',
  'languageSomali',
  'languageDari',
  'languageTigrinya',
  'languageEnglish',
  'languageFinnish',
  'signLanguage',
] as const
export type SpecialNeed = (typeof specialNeeds)[number]

export const needs = [...targetGroups, ...specialNeeds] as const
export type Need = TargetGroup | SpecialNeed

export const needWeights = ['must', 'should', 'note'] as const
export type NeedWeight = (typeof needWeights)[number]

/** How a place is bought, in the order in which the city must look. */
export const purchaseRoutes = [
  'ownProvision',
  'subscription',
  'frameworkAgreement',
  'individualAgreement',
  'directAward',
] as const
export type PurchaseRoute = (typeof purchaseRoutes)[number]

export const roles = [
  'socialWorker',
  'placementOfficer',
  'unitHead',
  'contractController',
  'analyst',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export const locales = ['sv', 'en'] as const
export type Locale = (typeof locales)[number]

export function isOneOf<const Word extends string>(words: readonly Word[], text: unknown): text is Word {
  return words.some(word => word === text)
}

export function isTargetGroup(need: Need): need is TargetGroup {
  return isOneOf(targetGroups, need)
}

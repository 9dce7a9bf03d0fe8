import { anyGender, aroundTheCity, type Branch, overTheWest, type UnitLine } from './unitLine.ts'

/** A unit is the agency's own team: its places are the homes that it can staff. */
export const agencyFosterHomes: UnitLine = {
  units: 58,
  urgentCapable: 16,
  serviceType: 'agencyFosterHome',
  word: 'Familjehemsvård',
  assignments: [],
  withFamily: false,
  ages: { min: [0, 0, 0, 3, 6], max: [15, 17, 18, 20] },
  genders: anyGender,
  takes: {
    always: ['attachment'],
    often: ['neurodevelopmental', 'trauma', 'violenceExposed', 'mentalIllHealth'],
    sometimes: ['schoolAbsence', 'unaccompanied', 'sexualAbuse', 'actingOut', 'substanceUse', 'criminality'],
  },
  refuses: ['gangInvolvement', 'sexualisedBehaviour', 'eatingDisorder', 'substanceUse'],
  meets: {
    often: ['siblingsTogether', 'ownRoom', 'keepsSchool', 'smokeFree'],
    sometimes: ['animals', 'infantCare', 'petFree', 'wheelchairAccess', 'protectedAddress'],
  },
  places: [8, 12, 6, 16, 10],
  dailyPrice: { from: 1300, to: 2600, levels: 2 },
  reach: overTheWest,
  terms: { kind: 'framework', area: 'Konsulentstött familjehem' },
}

export const agencyEmergencyHomes: UnitLine = {
  units: 12,
  urgentCapable: 12,
  serviceType: 'agencyEmergencyHome',
  word: 'Jourhemsvård',
  assignments: [],
  withFamily: false,
  ages: { min: [0, 0, 0, 2], max: [12, 17, 18] },
  genders: anyGender,
  takes: {
    often: ['attachment', 'violenceExposed', 'trauma', 'neurodevelopmental'],
    sometimes: ['actingOut', 'runaway', 'unaccompanied', 'mentalIllHealth', 'sexualAbuse'],
  },
  refuses: ['gangInvolvement', 'criminality', 'substanceUse', 'sexualisedBehaviour'],
  meets: {
    always: ['infantCare'],
    often: ['siblingsTogether', 'ownRoom', 'keepsSchool'],
    sometimes: ['medicalCare', 'protectedAddress', 'petFree'],
  },
  places: [4, 6, 8],
  dailyPrice: { from: 1600, to: 2900, levels: 2 },
  reach: aroundTheCity,
  terms: { kind: 'framework', area: 'Konsulentstött jourhem' },
}

export const fosterAgencies: Branch = {
  runBy: 'contractor',
  names: ['familjevård', 'familjehem', 'omsorg'],
  unitsPerProvider: [1, 1, 2, 1],
  lines: [agencyFosterHomes, agencyEmergencyHomes],
}

/** Places that the city pays for whether used or not: three for children of 1–12, two for the young of 13–20. */
export const subscribedHomes: Branch = {
  runBy: 'contractor',
  names: ['familjevård'],
  unitsPerProvider: [1],
  lines: [
    {
      ...agencyEmergencyHomes,
      units: 1,
      urgentCapable: 1,
      ages: { min: [1], max: [12] },
      places: [5],
      terms: { kind: 'subscription', paidPlaces: 3 },
    },
    {
      ...agencyEmergencyHomes,
      units: 1,
      urgentCapable: 1,
      ages: { min: [13], max: [20] },
      takes: {
        often: ['violenceExposed', 'mentalIllHealth', 'runaway', 'actingOut'],
        sometimes: ['substanceUse', 'criminality', 'unaccompanied'],
      },
      refuses: ['gangInvolvement'],
      meets: { always: ['ownRoom'], often: ['keepsSchool'] },
      places: [4],
      terms: { kind: 'subscription', paidPlaces: 2 },
    },
  ],
}

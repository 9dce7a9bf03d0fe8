import { anyGender, aroundTheCity, type Branch, inTheCity, mostlyMixed, type UnitLine } from './unitLine.ts'

const own = { terms: { kind: 'ownProvision' }, withFamily: false, assignments: [] } as const

const residentialCare = {
  ...own,
  serviceType: 'residentialCare',
  word: 'HVB',
  genders: mostlyMixed,
  reach: inTheCity,
  dailyPrice: { from: 3600, to: 6200, levels: 2 },
  meets: { always: ['ownRoom'], often: ['keepsSchool', 'highStaffing'], sometimes: ['wheelchairAccess'] },
} as const

/** Five HVB with 33 places in all. */
const cityResidentialCare: Branch = {
  runBy: 'city',
  names: ['Stadens HVB'],
  unitsPerProvider: [5],
  lines: [
    {
      ...residentialCare,
      units: 2,
      urgentCapable: 2,
      places: [8, 7],
      assignments: ['urgent', 'assessment'],
      ages: { min: [13], max: [17, 18] },
      takes: {
        always: ['substanceUse', 'criminality', 'violenceExposed'],
        often: ['runaway', 'actingOut', 'mentalIllHealth'],
        sometimes: ['gangInvolvement', 'neurodevelopmental'],
      },
      refuses: ['intellectualDisability', 'eatingDisorder'],
    },
    {
      ...residentialCare,
      units: 1,
      urgentCapable: 1,
      places: [6],
      assignments: ['urgent', 'assessment'],
      ages: { min: [0], max: [12] },
      genders: anyGender,
      takes: { always: ['attachment', 'violenceExposed'], often: ['trauma', 'neurodevelopmental'] },
      refuses: ['substanceUse', 'criminality'],
      meets: { always: ['siblingsTogether', 'infantCare', 'keepsSchool'], often: ['highStaffing'] },
    },
    {
      ...residentialCare,
      units: 2,
      urgentCapable: 0,
      places: [6, 6],
      assignments: ['treatment'],
      ages: { min: [13, 15], max: [18, 20] },
      takes: { often: ['mentalIllHealth', 'trauma', 'neurodevelopmental', 'schoolAbsence', 'substanceUse'] },
      refuses: ['gangInvolvement', 'eatingDisorder'],
    },
  ],
}

/** Three supported housings with 76 places in all. */
const citySupportedHousing: Branch = {
  runBy: 'city',
  names: ['Stadens stödboenden'],
  unitsPerProvider: [3],
  lines: [
    {
      ...own,
      units: 3,
      urgentCapable: 1,
      serviceType: 'supportedHousing',
      word: 'Stödboende',
      ages: { min: [16, 17], max: [20] },
      genders: mostlyMixed,
      takes: {
        always: ['unaccompanied'],
        often: ['schoolAbsence', 'mentalIllHealth', 'violenceExposed'],
        sometimes: ['substanceUse', 'criminality', 'neurodevelopmental'],
      },
      refuses: ['intellectualDisability', 'gangInvolvement', 'selfHarm'],
      meets: { always: ['ownRoom', 'keepsSchool'], sometimes: ['wheelchairAccess'] },
      places: [30, 26, 20],
      dailyPrice: { from: 700, to: 1300, levels: 2 },
      reach: inTheCity,
    },
  ],
}

const home = {
  ...own,
  genders: anyGender,
  reach: aroundTheCity,
  takes: {
    always: ['attachment'],
    often: ['violenceExposed', 'neurodevelopmental', 'trauma'],
    sometimes: ['schoolAbsence', 'mentalIllHealth', 'unaccompanied', 'sexualAbuse', 'actingOut'],
  },
  refuses: ['gangInvolvement', 'substanceUse', 'criminality', 'sexualisedBehaviour'],
  meets: {
    often: ['siblingsTogether', 'keepsSchool', 'ownRoom', 'smokeFree'],
    sometimes: ['infantCare', 'animals', 'petFree', 'protectedAddress'],
  },
} as const

/** Nine foster homes, three emergency homes and two among kin: in the register each home is a unit of its own. */
const homesOfAFosterCareUnit: readonly UnitLine[] = [
  {
    ...home,
    units: 9,
    urgentCapable: 2,
    serviceType: 'fosterHome',
    word: 'Familjehem',
    ages: { min: [0, 0, 3, 6], max: [12, 15, 17, 20] },
    places: [2, 3, 1, 2],
    dailyPrice: { from: 650, to: 1150, levels: 2 },
  },
  {
    ...home,
    units: 3,
    urgentCapable: 3,
    serviceType: 'emergencyFosterHome',
    word: 'Jourhem',
    ages: { min: [0], max: [12, 15, 17] },
    meets: {
      always: ['infantCare'],
      often: ['siblingsTogether', 'keepsSchool', 'ownRoom'],
      sometimes: ['medicalCare'],
    },
    places: [2, 3],
    dailyPrice: { from: 900, to: 1500, levels: 1 },
  },
  {
    ...home,
    units: 2,
    urgentCapable: 1,
    serviceType: 'kinshipHome',
    word: 'Nätverkshem',
    ages: { min: [0, 3], max: [17, 20] },
    places: [1, 2],
    dailyPrice: { from: 450, to: 850, levels: 1 },
  },
]

const fosterCareUnits: readonly Branch[] = [1, 2, 3, 4, 5, 6].map(number => ({
  runBy: 'city',
  names: [`Stadens familjehemsenhet ${number}`],
  unitsPerProvider: [14],
  lines: homesOfAFosterCareUnit,
}))

export const ownProvision: readonly Branch[] = [cityResidentialCare, citySupportedHousing, ...fosterCareUnits]

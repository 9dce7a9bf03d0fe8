import { type Branch, mostlyMixed, type Reach, type UnitLine } from './unitLine.ts'

/** Three geographic lots of five units each. */
const lots: readonly Readonly<{ lot: string; reach: Reach }>[] = [
  { lot: 'Göteborg', reach: { fromKm: 0, toKm: 5, fadeKm: 10 } },
  { lot: 'Kranskommunerna', reach: { fromKm: 5, toKm: 45, fadeKm: 30 } },
  { lot: 'Övriga Västsverige', reach: { fromKm: 45, toKm: 130, fadeKm: 60 } },
]

export const contractedSupportedHousing: Omit<UnitLine, 'reach' | 'terms'> = {
  units: 5,
  urgentCapable: 2,
  serviceType: 'supportedHousing',
  word: 'Stödboende',
  assignments: [],
  withFamily: false,
  ages: { min: [16, 16, 17, 18], max: [20] },
  genders: mostlyMixed,
  takes: {
    often: ['unaccompanied', 'schoolAbsence', 'mentalIllHealth', 'violenceExposed'],
    sometimes: ['neurodevelopmental', 'substanceUse', 'criminality', 'trauma'],
  },
  refuses: ['intellectualDisability', 'gangInvolvement', 'actingOut', 'selfHarm', 'eatingDisorder'],
  meets: { always: ['ownRoom'], often: ['keepsSchool'], sometimes: ['protectedAddress', 'wheelchairAccess'] },
  places: [8, 12, 16, 10, 20],
  dailyPrice: { from: 900, to: 2200, levels: 3 },
}

export const supportedHousing: Branch = {
  runBy: 'contractor',
  names: ['stödboende', 'omsorg'],
  unitsPerProvider: [1, 2],
  lines: lots.map(({ lot, reach }) => ({
    ...contractedSupportedHousing,
    reach,
    terms: { kind: 'framework', area: 'Stödboende', lot },
  })),
}

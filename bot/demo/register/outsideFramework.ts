import { agencyEmergencyHomes, agencyFosterHomes } from './fosterAgencies.ts'
import { contractedOutpatientCare } from './outpatientCare.ts'
import { residentialCareWithFamily, residentialCareWithoutFamily } from './residentialCare.ts'
import { contractedSupportedHousing } from './supportedHousing.ts'
import {
  anyGender,
  type Branch,
  mostlyBoys,
  overTheCountry,
  overTheWest,
  type Terms,
  type UnitLine,
} from './unitLine.ts'

const individual = { kind: 'individual' } as const
const noAgreement = { kind: 'none' } as const

const treatmentFamilies: Omit<UnitLine, 'units' | 'terms'> = {
  urgentCapable: 2,
  serviceType: 'treatmentFamily',
  word: 'Behandlingsfamilj',
  assignments: [],
  withFamily: false,
  ages: { min: [6, 10, 12], max: [17, 18, 20] },
  genders: anyGender,
  takes: {
    always: ['attachment', 'actingOut'],
    often: ['trauma', 'neurodevelopmental', 'substanceUse', 'criminality'],
    sometimes: ['selfHarm', 'mentalIllHealth', 'sexualisedBehaviour'],
  },
  refuses: ['gangInvolvement', 'eatingDisorder'],
  meets: {
    often: ['ownRoom', 'animals'],
    sometimes: ['schoolOnSite', 'addictionTreatment', 'siblingsTogether'],
  },
  places: [4, 6],
  dailyPrice: { from: 1900, to: 3400, levels: 3 },
  reach: overTheCountry,
}

const lssHousing: Omit<UnitLine, 'units' | 'terms'> = {
  urgentCapable: 2,
  serviceType: 'lssHousing',
  word: 'LSS-boende',
  assignments: [],
  withFamily: false,
  ages: { min: [6, 7, 12], max: [18, 20] },
  genders: anyGender,
  takes: {
    always: ['intellectualDisability', 'neurodevelopmental'],
    often: ['actingOut'],
    sometimes: ['selfHarm', 'mentalIllHealth', 'sexualisedBehaviour'],
  },
  refuses: ['substanceUse', 'criminality', 'gangInvolvement'],
  meets: {
    always: ['highStaffing', 'ownRoom'],
    often: ['wheelchairAccess', 'keepsSchool'],
    sometimes: ['medicalCare', 'signLanguage', 'schoolOnSite'],
  },
  places: [4, 5],
  dailyPrice: { from: 4200, to: 8800, levels: 3 },
  reach: overTheWest,
}

const companiesOutside: Branch = {
  runBy: 'otherCompany',
  names: ['omsorg', 'vård', 'behandling', 'familjevård'],
  unitsPerProvider: [1, 1, 1, 2],
  lines: [
    ...residentialCareWithoutFamily.flatMap(line => [few(line, 2, individual), few(line, 3, noAgreement)]),
    few(residentialCareWithFamily, 3, individual),
    few(residentialCareWithFamily, 3, noAgreement),
    few(agencyFosterHomes, 8, individual),
    few(agencyFosterHomes, 10, noAgreement),
    few(agencyEmergencyHomes, 4, individual),
    few(treatmentFamilies, 7, individual),
    few(treatmentFamilies, 5, noAgreement),
    few(lssHousing, 7, individual),
    few(lssHousing, 5, noAgreement),
    few({ ...contractedSupportedHousing, reach: overTheWest }, 8, noAgreement),
    few(contractedOutpatientCare, 8, noAgreement),
  ],
}

/** Assigned by the state and bought by nobody; an individual agreement is the nearest that the register has. */
const stateHomes: Branch = {
  runBy: 'state',
  names: ['Ungdomshemsverket'],
  unitsPerProvider: [7],
  lines: [
    {
      units: 7,
      urgentCapable: 5,
      serviceType: 'secureYouthHome',
      word: 'Ungdomshemmet',
      assignments: [],
      withFamily: false,
      ages: { min: [12, 15, 16], max: [18, 20] },
      genders: mostlyBoys,
      takes: {
        always: ['criminality', 'substanceUse', 'actingOut', 'runaway', 'gangInvolvement'],
        often: ['neurodevelopmental', 'mentalIllHealth', 'selfHarm', 'sexualisedBehaviour'],
      },
      refuses: [],
      meets: { always: ['highStaffing', 'ownRoom', 'schoolOnSite'], often: ['addictionTreatment'] },
      places: [14, 21, 28],
      dailyPrice: { from: 9000, to: 12000, levels: 2 },
      reach: overTheCountry,
      terms: individual,
    },
  ],
}

export const outsideFramework: readonly Branch[] = [companiesOutside, stateHomes]

/** A few units like those of a line, bought in another way; at most half of them urgent-capable. */
function few(line: Omit<UnitLine, 'units' | 'terms'>, units: number, terms: Terms): UnitLine {
  return { ...line, units, urgentCapable: Math.min(line.urgentCapable, Math.ceil(units / 2)), terms }
}

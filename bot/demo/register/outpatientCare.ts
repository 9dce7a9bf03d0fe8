import { anyGender, aroundTheCity, type Branch, type UnitLine } from './unitLine.ts'

export const contractedOutpatientCare: UnitLine = {
  units: 12,
  urgentCapable: 4,
  serviceType: 'outpatientCare',
  word: 'Öppenvård',
  assignments: ['treatment'],
  withFamily: true,
  ages: { min: [0, 6, 12, 13], max: [17, 20] },
  genders: anyGender,
  takes: {
    often: [
      'mentalIllHealth',
      'neurodevelopmental',
      'trauma',
      'schoolAbsence',
      'violenceExposed',
      'attachment',
    ],
    sometimes: ['substanceUse', 'criminality', 'gangInvolvement', 'honourViolence', 'selfHarm', 'actingOut'],
  },
  refuses: ['eatingDisorder', 'sexualisedBehaviour'],
  meets: {
    always: ['keepsSchool'],
    often: ['parentTraining', 'wheelchairAccess'],
    sometimes: ['addictionTreatment'],
  },
  places: [20, 30, 15],
  dailyPrice: { from: 400, to: 1200, levels: 2 },
  reach: aroundTheCity,
  terms: { kind: 'framework', area: 'Öppenvård', lot: 'Psykosocial behandling' },
}

export const outpatientCare: Branch = {
  runBy: 'contractor',
  names: ['öppenvård', 'samtal', 'familjestöd'],
  unitsPerProvider: [1, 2, 1],
  lines: [
    contractedOutpatientCare,
    {
      ...contractedOutpatientCare,
      units: 8,
      urgentCapable: 5,
      assignments: ['assessment'],
      ages: { min: [0], max: [12, 17, 20] },
      terms: { kind: 'framework', area: 'Öppenvård', lot: 'Utredning' },
    },
  ],
}

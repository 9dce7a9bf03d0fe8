import { swedishFigures as figures } from '../figures.ts'
import type { UnitWords } from '../unitWords.ts'
import { terms } from './terms.ts'

export const unit: UnitWords = {
  facts: {
    serviceType: 'Insats',
    assignments: 'Uppdrag',
    ages: 'Åldrar',
    genders: 'Kön',
    withFamily: 'Barn med förälder',
    urgentCapable: 'Tar emot akut',
    municipality: 'Kommun',
    takes: 'Tar emot',
    refuses: 'Tar inte emot',
    meets: 'Erbjuder',
    methods: 'Metoder',
    permitKind: 'Grund',
    permitStatus: 'Läge',
    maxPersons: 'Högsta antal',
    targetGroup: 'Gäller för',
    manager: 'Föreståndare',
    organisationNumber: 'Organisationsnummer',
    providerStatus: 'Utförarens status',
    mailbox: 'Funktionsbrevlåda',
    verified: 'Bekräftat',
  },
  dated,
  yes: 'Ja',
  no: 'Nej',
  nobodyAsked: 'Ingen uppgift',
  period: (from, to) => (to === undefined ? `från ${dated(from)}` : `${dated(from)}\u2013${dated(to)}`),
  places: ({ permitted, occupied, held, free }) =>
    `${Math.max(0, free)} av ${permitted} platser är lediga enligt tillståndet. ${occupied} är ${occupied === 1 ? 'upptagen' : 'upptagna'} och ${held} hålls.`,
  proved: { yes: 'Stämde', no: 'Stämde inte' },
  framework: ({ area, lot, rank }) =>
    [`Ramavtal ${area}`, lot && `delområde ${lot}`, `nr\u00a0${rank} i ordningen`].filter(Boolean).join(', '),
  individual: 'Individuellt avtal',
  subscription: paidPlaces => `Abonnemang, ${paidPlaces} betalda platser`,
  numbered: (what, number) => (number === '' ? what : `${what} (${number})`),
  boughtBy: (route, rank) => {
    if (route === 'ownProvision') return 'Drivs i egen regi.'
    const bought = `Köps genom ${terms.purchaseRoutes[route]}`
    return rank === undefined ? `${bought}.` : `${bought}, nr\u00a0${rank} i ordningen.`
  },
  level: level => `Nivå\u00a0${level}`,
  verifiedOn: (group, on, by) =>
    by === undefined ? `${group} ${dated(on)}` : `${group} ${dated(on)} av ${by}`,
  toDo: (what, until) => `Att göra till ${figures.date(until)}: ${what}`,
  protectedAddress: 'skyddad adress',
  readiness: { urgentCapable: 'tar emot akut' },
  freePlaces: atLeast => `säger sig ha minst\u00a0${atLeast}`,
  priceBand: (from, to) => (to === undefined ? `${from} eller mer` : `${from} till ${to}`),
}

/** With the year: agreements and prices go far back and ahead. */
function dated(date: string): string {
  return date.replaceAll('-', '\u2011')
}

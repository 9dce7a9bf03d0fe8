import { type ColumnKind, columnKinds } from '../domain/importing/rowValues.ts'
import { locales } from '../domain/vocabulary.ts'
import { wordsFor } from '../text/words.ts'
import { keyed } from './likeness.ts'

/** What lists call their columns beside what we call them. Case, accents, hyphens and marks do not matter. */
const headings: Readonly<Record<ColumnKind, readonly string[]>> = {
  unitId: ['enhets-id', 'enhetsid', 'id', 'samplats-id'],
  organisationNumber: ['organisationsnummer', 'org.nr', 'orgnr', 'org nummer', 'organisationsnr'],
  providerName: [
    'utförare',
    'utförarens namn',
    'leverantör',
    'leverantörens namn',
    'företag',
    'bolag',
    'huvudman',
    'vårdgivare',
  ],
  runBy: ['regi', 'driftsform', 'egen eller extern regi', 'egen/extern'],
  mailbox: [
    'e-post',
    'epost',
    'mail',
    'e-postadress',
    'mejl',
    'mejladress',
    'funktionsbrevlåda',
    'mailadress',
  ],
  phone: ['telefon', 'telefonnummer', 'tel', 'tfn', 'tel.nr'],
  unitName: [
    'enhet',
    'enhetens namn',
    'enhetsnamn',
    'boende',
    'boendets namn',
    'verksamhet',
    'verksamhetens namn',
    'namn på enhet',
  ],
  serviceType: ['insats', 'insatstyp', 'vårdform', 'boendeform', 'placeringsform', 'typ av insats', 'typ'],
  assignments: ['uppdrag', 'inriktning', 'typ av uppdrag'],
  withFamily: ['med familj', 'tar emot familj', 'föräldrar och barn', 'hela familjer'],
  ages: ['ålder', 'åldrar', 'åldersgrupp', 'åldersspann'],
  ageFrom: ['ålder från', 'från ålder', 'ålder min', 'lägsta ålder', 'ålder fr.o.m.', 'min ålder'],
  ageTo: ['ålder till', 'till ålder', 'ålder max', 'högsta ålder', 'ålder t.o.m.', 'max ålder'],
  genders: ['kön', 'genus', 'flickor/pojkar'],
  takes: ['målgrupp', 'målgrupper', 'tar emot', 'problematik'],
  refuses: ['tar inte emot', 'tar ej emot', 'målgrupp ej', 'ej målgrupp', 'exkluderar'],
  meets: ['erbjuder', 'särskilda behov', 'särskilt behov', 'behov som möts'],
  methods: ['metod', 'metoder', 'behandlingsmetod', 'behandlingsmetoder', 'arbetssätt'],
  urgentCapable: ['akut', 'tar emot akut', 'akutplats', 'akutplatser', 'akut mottagande'],
  municipality: ['kommun', 'ort', 'placeringsort', 'belägen i', 'kommunkod'],
  addressProtected: ['skyddad adress', 'adress skyddad', 'skyddat boende'],
  places: [
    'platser',
    'antal platser',
    'platser enligt tillstånd',
    'max antal platser',
    'tillståndsgivna platser',
  ],
  permitKind: ['tillstånd eller anmälan', 'tillståndstyp', 'typ av tillstånd'],
  permitNumber: [
    'tillstånd',
    'tillståndsnummer',
    'ivo-nr',
    'ivo-nummer',
    'tillstånd nr',
    'ivo diarienummer',
    'dnr ivo',
  ],
  permitTargetGroup: ['tillståndets målgrupp', 'målgrupp enligt tillstånd'],
  permitManager: ['föreståndare', 'verksamhetschef', 'ansvarig'],
  permitStatus: ['tillståndets status', 'tillståndsstatus', 'status tillstånd'],
  permitCheckedAt: ['tillstånd kontrollerat', 'kontrollerat', 'kontrolldatum', 'ivo kontroll'],
  level1: ['dygnspris', 'pris', 'pris per dygn', 'nivå 1', 'dygnspris nivå 1', 'pris nivå 1'],
  level2: ['nivå 2', 'dygnspris nivå 2', 'pris nivå 2'],
  level3: ['nivå 3', 'dygnspris nivå 3', 'pris nivå 3'],
  pricesFrom: ['pris från', 'priser från', 'pris gäller från', 'priser gäller från'],
  agreementKind: ['avtal', 'avtalstyp', 'avtalsform', 'typ av avtal'],
  agreementNumber: ['avtalsnummer', 'avtalsnr', 'avtal nr', 'diarienummer'],
  agreementArea: ['ramavtal', 'ramavtalsområde', 'avtalsområde', 'område'],
  agreementLot: ['delområde', 'anbudsområde', 'del'],
  agreementRank: ['rangordning', 'rang', 'plats i rangordning', 'avropsordning'],
  agreementFrom: ['giltigt från', 'avtal från', 'gäller från', 'avtalsstart', 'giltigt fr.o.m.'],
  agreementTo: ['giltigt till', 'avtal till', 'gäller till', 'avtalsslut', 'giltigt t.o.m.'],
  paidPlaces: ['abonnerade platser', 'betalda platser', 'abonnemangsplatser'],
}

/** Every heading that is known, with what its column is about. */
export function knownHeadings(): readonly (readonly [heading: string, kind: ColumnKind])[] {
  return columnKinds.flatMap(kind => {
    const ours = locales.map(locale => wordsFor(locale).importing.columns[kind])
    return [...headings[kind], ...ours].map(heading => [heading, kind] as const)
  })
}

const kinds = new Map(knownHeadings().map(([heading, kind]) => [headingKey(heading), kind]))

/** What a column is about by its heading; a unit in brackets or a star for what must be filled in says nothing of it. */
export function kindOfHeading(heading: string): ColumnKind | undefined {
  return heading.length > longestHeading ? undefined : kinds.get(headingKey(heading))
}

/** A cell may be much longer; to look for words in thousands of those keeps everyone waiting. */
const longestHeading = 200

function headingKey(heading: string): string {
  return keyed(heading.replace(/[([][^)\]]*[)\]]/g, ' '))
}

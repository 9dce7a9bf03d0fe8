import type { Provider } from '../../../bot/domain/register/provider.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aUnit } from '../../builders/aUnit.ts'

const everyone = ['girl', 'boy', 'nonBinary'] as const
const home: Partial<Unit> = { assignments: [], urgentCapable: false, genders: everyone }

/** Units that people look for in `labelledSearches.ts`, under names of their own. */
const planted: readonly (readonly [id: string, provider: string, details: Partial<Unit>])[] = [
  [
    'tranbaret',
    'Myrmarkens omsorg',
    {
      name: 'HVB Tranbäret',
      municipality: '2521',
      assignments: ['treatment'],
      genders: ['boy'],
      takes: ['substanceUse', 'criminality'],
      meets: ['addictionTreatment', 'schoolOnSite'],
      methods: ['MI', 'Återfallsprevention'],
      urgentCapable: false,
    },
  ],
  [
    'fjallravsbo',
    'Tundrans familjevård',
    {
      name: 'Jourhem Fjällrävsbo',
      municipality: '2521',
      ...home,
      serviceType: 'agencyEmergencyHome',
      takes: ['attachment', 'violenceExposed'],
      meets: ['siblingsTogether'],
      urgentCapable: true,
    },
  ],
  [
    'renlavsgard',
    'Familjehemsenheten i norr',
    {
      name: 'Familjehem Renlavsgård',
      municipality: '2584',
      ...home,
      serviceType: 'fosterHome',
      takes: ['attachment'],
      meets: ['ownRoom'],
    },
  ],
  [
    'midnattsljuset',
    'Polstjärnans behandling',
    {
      name: 'HVB Midnattsljuset',
      municipality: '2584',
      assignments: ['urgent', 'assessment'],
      genders: ['girl'],
      takes: ['mentalIllHealth', 'selfHarm'],
      methods: ['DBT', 'Traumafokuserad KBT'],
    },
  ],
  [
    'jarnmalmen',
    'Gruvans ungdomsvård',
    {
      name: 'HVB Järnmalmen',
      municipality: '2584',
      assignments: ['treatment'],
      genders: ['boy'],
      takes: ['substanceUse'],
      methods: ['12-stegsbehandling', 'Återfallsprevention'],
      urgentCapable: false,
    },
  ],
  [
    'katan',
    'Fjällvärldens boenden',
    {
      name: 'Stödboendet Kåtan',
      municipality: '2510',
      ...home,
      serviceType: 'supportedHousing',
      takes: ['unaccompanied'],
      meets: ['languageArabic', 'languageSomali'],
      methods: ['Vardagsstöd'],
    },
  ],
  [
    'alvstranden',
    'Forsens familjecentrum',
    {
      name: 'HVB Älvstranden',
      municipality: '2560',
      assignments: ['assessment'],
      withFamily: true,
      genders: everyone,
      takes: ['attachment'],
      meets: ['infantCare', 'parentTraining'],
      methods: ['Marte Meo', 'Samspelsbehandling'],
      urgentCapable: false,
    },
  ],
  [
    'brobanken',
    'Gränsbygdens öppenvård',
    {
      name: 'Mottagningen Brobänken',
      municipality: '2583',
      ...home,
      serviceType: 'outpatientCare',
      takes: ['schoolAbsence'],
      meets: ['languageFinnish'],
      methods: ['MST', 'Familjebehandling'],
    },
  ],
  [
    'masungen',
    'Skärgårdens omsorg',
    {
      name: 'Hemmet Måsungen',
      municipality: '1407',
      assignments: ['treatment'],
      genders: everyone,
      takes: ['neurodevelopmental', 'schoolAbsence'],
      meets: ['schoolOnSite'],
      methods: ['Lågaffektivt bemötande'],
      urgentCapable: false,
    },
  ],
  [
    'sjorovarbukten',
    'Kustens behandling',
    {
      name: 'HVB Sjörövarbukten',
      municipality: '1407',
      assignments: ['treatment'],
      genders: ['girl'],
      takes: ['trauma', 'sexualAbuse'],
      methods: ['EMDR'],
      urgentCapable: false,
    },
  ],
  [
    'strandvallmo',
    'Tångens familjer',
    {
      name: 'Familjen Strandvallmo',
      municipality: '1419',
      ...home,
      serviceType: 'treatmentFamily',
      takes: ['actingOut', 'criminality'],
      methods: ['TFCO'],
    },
  ],
  [
    'gullvivsgarden',
    'Västkustens familjehemsenhet',
    {
      name: 'Gullvivsgården',
      municipality: '1419',
      ...home,
      serviceType: 'fosterHome',
      meets: ['animals', 'smokeFree'],
    },
  ],
  [
    'vitsippan',
    'Bokskogens stöd och service',
    {
      name: 'LSS-boendet Vitsippan',
      municipality: '1267',
      ...home,
      serviceType: 'lssHousing',
      takes: ['intellectualDisability'],
      meets: ['wheelchairAccess', 'signLanguage'],
      methods: ['Tydliggörande pedagogik'],
    },
  ],
  [
    'nattskarran',
    'Bokskogens jourhem',
    {
      name: 'Jourhem Nattskärran',
      municipality: '1267',
      ...home,
      serviceType: 'emergencyFosterHome',
      meets: ['infantCare'],
      urgentCapable: true,
    },
  ],
  [
    'blaklinten',
    'Åkerrenens konsulenter',
    {
      name: 'Familjen Blåklinten',
      municipality: '1257',
      ...home,
      serviceType: 'agencyFosterHome',
      takes: ['eatingDisorder'],
      methods: ['Anknytningsteori'],
    },
  ],
  [
    'kaprifolen',
    'Alvarets skydd',
    {
      name: 'Kaprifolen',
      municipality: '0840',
      assignments: ['assessment'],
      genders: ['girl'],
      takes: ['honourViolence', 'violenceExposed'],
      meets: ['languageDari'],
      addressProtected: true,
      urgentCapable: false,
    },
  ],
  [
    'vargtassen',
    'Ödemarkens HVB',
    {
      name: 'HVB Vargtassen',
      municipality: '2422',
      assignments: ['treatment'],
      genders: ['boy'],
      takes: ['gangInvolvement', 'criminality', 'runaway'],
      meets: ['highStaffing'],
      methods: ['ART'],
      urgentCapable: false,
    },
  ],
  [
    'hjortronmyren',
    'Ödemarkens boenden',
    {
      name: 'Hjortronmyren',
      municipality: '2422',
      ...home,
      serviceType: 'supportedHousing',
      takes: ['mentalIllHealth'],
      methods: ['Nätverksarbete'],
    },
  ],
  [
    'trollslandan',
    'Vattudalens familjehem',
    {
      name: 'Trollsländan',
      municipality: '2313',
      ...home,
      serviceType: 'kinshipHome',
      meets: ['siblingsTogether', 'petFree'],
    },
  ],
  [
    'askvadret',
    'Statens hem i söder',
    {
      name: 'Åskvädret',
      municipality: '1256',
      ...home,
      serviceType: 'secureYouthHome',
      takes: ['actingOut', 'runaway'],
    },
  ],
]

export const plantedMunicipalities: ReadonlySet<string> = new Set(
  planted.flatMap(([, , { municipality }]) => municipality ?? []),
)

/** More than are shown at first, in every such municipality, and none of them what anyone looks for there. */
const decoysEach = 20

function decoyIn(municipality: string, nth: number): Unit {
  const isLookedFor = municipality === '2583'
  return aUnit({
    ...home,
    id: `decoy-${municipality}-${nth}`,
    name: `${isLookedFor ? 'Släktens hus' : 'Teamet'} ${nth}`,
    municipality,
    serviceType: isLookedFor ? 'kinshipHome' : 'outpatientCare',
    takes: ['runaway'],
    ages: { min: 16, max: 17 },
  })
}

/** The planted units and their decoys; nothing else is to be in their municipalities. */
export const plantedRegister: readonly Provider[] = [
  ...planted.map(([id, name, details]) =>
    aProvider({ id: `planted-${id}`, name, units: [aUnit({ id, ...details })] }),
  ),
  ...[...plantedMunicipalities].map(municipality =>
    aProvider({
      id: `decoys-${municipality}`,
      name: 'Många enheters förbund',
      units: Array.from({ length: decoysEach }, (_, nth) => decoyIn(municipality, nth)),
    }),
  ),
]

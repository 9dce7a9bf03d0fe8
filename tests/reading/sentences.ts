import type { CalendarDate } from '../../bot/domain/calendar.ts'
import type { Assignment, Gender, LegalGround, Need, ServiceType } from '../../bot/domain/vocabulary.ts'
import type { Question } from '../../bot/reading/reading.ts'

/** A Wednesday in week 48. */
export const today: CalendarDate = '2026-11-25'

/** What a sentence says; whatever is not named here must be left empty by the reading. */
export type Says = Readonly<{
  services?: readonly ServiceType[]
  notServices?: readonly ServiceType[]
  assignment?: Assignment
  withFamily?: boolean
  ages?: readonly number[]
  gender?: Gender
  ground?: LegalGround
  start?: CalendarDate
  days?: number
  urgent?: boolean
  must?: readonly Need[]
  should?: readonly Need[]
  notNeeds?: readonly Need[]
  place?: string
  maxKm?: number
  wishKm?: number
  asks?: Readonly<Partial<Record<Question['field'], readonly unknown[]>>>
  corrected?: Readonly<Record<string, string>>
  left?: readonly string[]
}>

const lvu = ['lvu2', 'lvu3', 'lvu6'] as const

export const sentences: readonly (readonly [sentence: string, says: Says])[] = [
  // Whole requests
  [
    'akut HVB för pojke 15 år, LVU, missbruk och kriminalitet, från fredag, helst inom 8 mil',
    {
      services: ['residentialCare'],
      urgent: true,
      gender: 'boy',
      ages: [15],
      must: ['substanceUse', 'criminality'],
      start: '2026-11-27',
      wishKm: 80,
      asks: { legalGround: lvu },
    },
  ],
  [
    'Akut! Jourhem sökes till 2-årig pojke, omhändertagen i natt, LVU 6§',
    {
      services: ['emergencyFosterHome'],
      urgent: true,
      gender: 'boy',
      ages: [2],
      ground: 'lvu6',
      start: today,
    },
  ],
  [
    'Hej! Vi behöver familjehem till flicka 7 år, adhd, gärna med djur. Start efter årsskiftet.',
    {
      services: ['fosterHome'],
      gender: 'girl',
      ages: [7],
      must: ['neurodevelopmental'],
      should: ['animals'],
      start: '2027-01-01',
    },
  ],
  [
    'Placering av två bröder, 5 och 8 år, i konsulentstött familjehem. LVU 2§. Pratar arabiska. Helst nära Majorna',
    {
      services: ['agencyFosterHome'],
      ages: [5, 8],
      must: ['siblingsTogether', 'languageArabic'],
      ground: 'lvu2',
      place: 'Majorna',
      wishKm: 30,
    },
  ],
  [
    'LVU 3§, pojke 16 år, gängkonflikt, måste vara minst 10 mil från Göteborg, HVB behandling',
    {
      services: ['residentialCare'],
      assignment: 'treatment',
      gender: 'boy',
      ages: [16],
      ground: 'lvu3',
      must: ['gangInvolvement'],
      left: ['minst 10 mil från Göteborg'],
    },
  ],
  [
    'Tjej 17 år, missbruk (cannabis), behöver HVB med 12-stegsbehandling, frivilligt, ca 6 månader',
    {
      services: ['residentialCare'],
      gender: 'girl',
      ages: [17],
      must: ['substanceUse', 'addictionTreatment'],
      ground: 'sol',
      days: 180,
    },
  ],
  [
    'sis-placering pojke 17 år 3 § LVU narkotikaförsäljning våldsbrott, idag',
    {
      services: ['secureYouthHome'],
      gender: 'boy',
      ages: [17],
      ground: 'lvu3',
      must: ['substanceUse', 'criminality'],
      start: today,
    },
  ],
  [
    'jourhem eller HVB för syskonpar 10 och 12 år, SoL, i övermorgon',
    {
      services: ['emergencyFosterHome', 'residentialCare'],
      ages: [10, 12],
      must: ['siblingsTogether'],
      ground: 'sol',
      start: '2026-11-27',
    },
  ],
  [
    'HVB med familj (mamma, pappa, två barn 1 och 3 år), utredning 8 veckor, från vecka 50',
    {
      services: ['residentialCare'],
      withFamily: true,
      ages: [1, 3],
      assignment: 'assessment',
      days: 56,
      start: '2026-12-07',
    },
  ],
  [
    'HVB-placering kille 16år, lvu §3, blandmissbruk (tramadol, cannabis), skolfrånvaro, adhd. Helst max 15 mil bort',
    {
      services: ['residentialCare'],
      gender: 'boy',
      ages: [16],
      ground: 'lvu3',
      must: ['substanceUse', 'schoolAbsence', 'neurodevelopmental'],
      wishKm: 150,
    },
  ],
  [
    'Vi söker ett stödboende i Göteborg till ung man 19 år med autism, start 1 januari',
    {
      services: ['supportedHousing'],
      gender: 'boy',
      ages: [19],
      must: ['neurodevelopmental'],
      start: '2027-01-01',
      place: 'Göteborg',
      maxKm: 15,
    },
  ],
  [
    'Kille på 17 som avvikit från jourhem, missbruk, våldsam, behöver låst avdelning idag',
    {
      services: ['secureYouthHome'],
      gender: 'boy',
      ages: [17],
      must: ['runaway', 'substanceUse', 'actingOut'],
      start: today,
      left: ['från jourhem'],
    },
  ],
  [
    '3 syskon (2, 4 och 7 år) jourhem i kväll nära Hisingen, kan delas',
    {
      services: ['emergencyFosterHome'],
      ages: [2, 4, 7],
      notNeeds: ['siblingsTogether'],
      start: today,
      place: 'Hisingen',
      maxKm: 30,
    },
  ],
  [
    'flicka 16 år, hot från familjen, tvångsgifte, skyddad identitet, pratar somaliska',
    {
      gender: 'girl',
      ages: [16],
      must: ['honourViolence', 'protectedAddress', 'languageSomali'],
      left: ['hot', 'från familjen'],
    },
  ],
  [
    'Ensamkommande kille 17, dari, stödboende, rullstol',
    {
      services: ['supportedHousing'],
      gender: 'boy',
      ages: [17],
      must: ['unaccompanied', 'languageDari', 'wheelchairAccess'],
    },
  ],
  [
    'Familjehemsplacering, pojke 6 mån, SoL, med möjlighet till umgänge',
    { services: ['fosterHome'], gender: 'boy', ages: [0], ground: 'sol', left: ['möjlighet', 'umgänge'] },
  ],
  [
    'Behov av jourhem fr.o.m. 1 dec t.o.m. 15 jan för 2 bröder 4 resp 7 år',
    {
      services: ['emergencyFosterHome'],
      ages: [4, 7],
      must: ['siblingsTogether'],
      start: '2026-12-01',
      days: 45,
    },
  ],
  [
    'lss-boende för pojke 12 år med autism och IF-diagnos, 9 § 8 LSS',
    {
      services: ['lssHousing'],
      gender: 'boy',
      ages: [12],
      must: ['neurodevelopmental', 'intellectualDisability'],
      ground: 'lss9-8',
    },
  ],
  [
    'HVB. Pojke, 14 år. LVU 2 §. Utagerande. Från 1 dec.',
    {
      services: ['residentialCare'],
      gender: 'boy',
      ages: [14],
      ground: 'lvu2',
      must: ['actingOut'],
      start: '2026-12-01',
    },
  ],
  [
    'HVB m utredningsuppdrag för flicka 13 år, självskadebeteende och suicidrisk, SoL, snarast',
    {
      services: ['residentialCare'],
      assignment: 'assessment',
      gender: 'girl',
      ages: [13],
      must: ['selfHarm', 'mentalIllHealth'],
      ground: 'sol',
      urgent: true,
      start: today,
    },
  ],

  // Service types and their everyday names
  ['HVB', { services: ['residentialCare'] }],
  ['hvb-hem', { services: ['residentialCare'] }],
  ['HVB:t på landsbygden', { services: ['residentialCare'], left: ['landsbygden'] }],
  ['behandlingshem sökes', { services: ['residentialCare'] }],
  ['HVB-plats', { services: ['residentialCare'] }],
  ['familjehem', { services: ['fosterHome'] }],
  ['fosterhem', { services: ['fosterHome'] }],
  ['familjehemmet', { services: ['fosterHome'] }],
  ['familje hem', { services: ['fosterHome'] }],
  ['Jourhemsplacering', { services: ['emergencyFosterHome'] }],
  ['jourfamilj', { services: ['emergencyFosterHome'] }],
  ['nätverkshem eller släkthem', { services: ['kinshipHome'] }],
  ['släktinghem, annars familjehem', { services: ['kinshipHome', 'fosterHome'] }],
  ['konsulentstödda familjehem', { services: ['agencyFosterHome'] }],
  ['konsulentstött jourhem', { services: ['agencyEmergencyHome'] }],
  ['behandlingsfamilj', { services: ['treatmentFamily'] }],
  ['stödboende', { services: ['supportedHousing'] }],
  ['stöd boende', { services: ['supportedHousing'] }],
  ['träningslägenhet', { services: ['supportedHousing'] }],
  ['utslussboende', { services: ['supportedHousing'] }],
  ['SiS', { services: ['secureYouthHome'] }],
  ['särskilt ungdomshem', { services: ['secureYouthHome'] }],
  ['§12-hem', { services: ['secureYouthHome'] }],
  ['§ 12-hem', { services: ['secureYouthHome'] }],
  ['paragraf 12-hem', { services: ['secureYouthHome'] }],
  ['öppenvård', { services: ['outpatientCare'] }],
  ['öppenvårdsinsats, MST', { services: ['outpatientCare'] }],
  ['LSS-boende', { services: ['lssHousing'] }],
  ['HVB eller familjehem', { services: ['residentialCare', 'fosterHome'] }],
  ['HVB/stödboende', { services: ['residentialCare', 'supportedHousing'] }],
  [
    'familjehem, jourhem eller nätverkshem',
    { services: ['fosterHome', 'emergencyFosterHome', 'kinshipHome'] },
  ],
  ['utredningshem', { services: ['residentialCare'], assignment: 'assessment' }],
  ['HVB för behandling', { services: ['residentialCare'], assignment: 'treatment' }],
  ['akutboende', { services: ['residentialCare'], assignment: 'urgent', urgent: true }],
  ['akut-HVB', { services: ['residentialCare'], urgent: true }],
  ['öppenvård, utredning', { services: ['outpatientCare'], assignment: 'assessment' }],
  [
    'HVB, utredning eller behandling',
    { services: ['residentialCare'], asks: { assignment: ['assessment', 'treatment'] } },
  ],
  ['institution', { asks: { serviceTypes: ['secureYouthHome', 'residentialCare'] } }],
  [
    'ungdomshem för flicka',
    { gender: 'girl', asks: { serviceTypes: ['secureYouthHome', 'residentialCare'] } },
  ],
  ['institution, helst SiS', { services: ['secureYouthHome'] }],

  // What is not wanted, and where the child is now
  ['ej HVB', { notServices: ['residentialCare'] }],
  ['inte HVB eller SiS', { notServices: ['residentialCare', 'secureYouthHome'] }],
  ['inget hvb, inte heller familjehem', { notServices: ['residentialCare', 'fosterHome'] }],
  ['ej HVB utan familjehem', { notServices: ['residentialCare'], services: ['fosterHome'] }],
  ['inte HVB, utan familjehem', { notServices: ['residentialCare'], services: ['fosterHome'] }],
  ['inte HVB men familjehem', { notServices: ['residentialCare'], services: ['fosterHome'] }],
  ['HVB är inte aktuellt', { notServices: ['residentialCare'] }],
  ['varken HVB eller jourhem', { notServices: ['residentialCare', 'emergencyFosterHome'] }],
  ['familjehem har inte fungerat, HVB', { notServices: ['fosterHome'], services: ['residentialCare'] }],
  ['ej institution', { notServices: ['secureYouthHome', 'residentialCare'] }],
  ['HVB, ej HVB', { asks: { serviceTypes: ['residentialCare'] } }],
  ['från HVB till stödboende', { services: ['supportedHousing'], left: ['från HVB'] }],
  [
    'bor i familjehem idag, behöver HVB',
    { services: ['residentialCare'], start: today, left: ['bor i familjehem'] },
  ],
  ['är placerad på SiS, ska till HVB', { services: ['residentialCare'], left: ['är placerad på SiS'] }],
  ['kan inte bo hemma, familjehem', { services: ['fosterHome'] }],

  // Ages
  ['familjehem pojke 15 år', { services: ['fosterHome'], gender: 'boy', ages: [15] }],
  ['15-årig pojke', { gender: 'boy', ages: [15] }],
  ['15årig pojke', { gender: 'boy', ages: [15] }],
  ['15-åring, HVB', { services: ['residentialCare'], ages: [15] }],
  ['femtonårig flicka', { gender: 'girl', ages: [15] }],
  ['pojke femton', { gender: 'boy', ages: [15] }],
  ['femtonåring', { ages: [15] }],
  ['kille på 16', { gender: 'boy', ages: [16] }],
  ['flicka (14), HVB', { services: ['residentialCare'], gender: 'girl', ages: [14] }],
  ['pojke, 8, SoL', { gender: 'boy', ages: [8], ground: 'sol' }],
  ['barn, ålder: 9', { ages: [9] }],
  ['nyfödd, jourhem', { services: ['emergencyFosterHome'], ages: [0] }],
  ['nyfödd flicka', { gender: 'girl', ages: [0] }],
  ['spädbarn 8 mån', { ages: [0] }],
  ['bebis 3 veckor', { ages: [0] }],
  ['pojke 8 mån', { gender: 'boy', ages: [0] }],
  ['8 månader gammal flicka', { gender: 'girl', ages: [0] }],
  ['18 mån gammal pojke', { gender: 'boy', ages: [1] }],
  ['ettåring, jourhem', { services: ['emergencyFosterHome'], ages: [1] }],
  ['flicka ett år gammal', { gender: 'girl', ages: [1] }],
  ['pojke 15,5 år', { gender: 'boy', ages: [15] }],
  ['flicka 2 år 8 mån', { gender: 'girl', ages: [2] }],
  ['flicka 2 år och 8 mån', { gender: 'girl', asks: { ages: [0, 2] } }],
  ['barn 4,6,9 år', { ages: [4, 6, 9] }],
  ['pojke 6 och flicka 9, familjehem', { services: ['fosterHome'], ages: [6, 9] }],
  ['två pojkar 6 och 9 år', { gender: 'boy', ages: [6, 9] }],
  ['pojke 15-16 år', { gender: 'boy', asks: { ages: [15, 16] } }],
  ['pojke 15 eller 16 år', { gender: 'boy', asks: { ages: [15, 16] } }],
  ['flicka snart 16 år', { gender: 'girl', asks: { ages: [15, 16] } }],
  ['pojke 15 år, fyller 16', { gender: 'boy', ages: [15] }],
  ['pojke född 2010', { gender: 'boy', asks: { ages: [15, 16] } }],
  ['flicka född 2012-12-24', { gender: 'girl', ages: [13] }],
  ['HVB 15 LVU 3 §', { services: ['residentialCare'], ground: 'lvu3', asks: { ages: [15] } }],
  ['pojke 15 år, åk 9', { gender: 'boy', ages: [15], left: ['åk 9'] }],
  ['familjehem, ungdom under 18 år', { services: ['fosterHome'], left: ['under 18 år'] }],
  ['kvinna 25 år, HVB', { services: ['residentialCare'], left: ['kvinna', '25 år'] }],
  ['familjehem 8 mån', { services: ['fosterHome'], asks: { ages: [0] } }],

  // Siblings
  ['två syskon 6 och 9', { ages: [6, 9], must: ['siblingsTogether'] }],
  ['2 syskon 6 och 9 år tillsammans', { ages: [6, 9], must: ['siblingsTogether'] }],
  ['två syskon 6 och 9, helst tillsammans', { ages: [6, 9], should: ['siblingsTogether'] }],
  ['syskon 6, 9 och 12 år', { ages: [6, 9, 12], must: ['siblingsTogether'] }],
  ['syskonpar 3 o 5 år', { ages: [3, 5], must: ['siblingsTogether'] }],
  ['tvillingar 4 år', { ages: [4, 4], must: ['siblingsTogether'] }],
  ['två syskon, nyfödd och 3 år', { ages: [0, 3], must: ['siblingsTogether'] }],
  ['syskon 6 och 9 år, kan separeras', { ages: [6, 9], notNeeds: ['siblingsTogether'] }],
  ['syskon 6 och 9 år, behöver inte bo tillsammans', { ages: [6, 9], notNeeds: ['siblingsTogether'] }],
  ['tre syskon 4 och 6 år', { must: ['siblingsTogether'], asks: { ages: [4, 6] } }],
  ['två syskon 4 år', { must: ['siblingsTogether'], asks: { ages: [4] } }],
  ['flicka 4 år och pojke 6 år, syskon', { ages: [4, 6], must: ['siblingsTogether'] }],

  // Gender
  ['tjej 14', { gender: 'girl', ages: [14] }],
  ['grabben 12 år', { gender: 'boy', ages: [12] }],
  ['ung kvinna 18 år', { gender: 'girl', ages: [18] }],
  ['icke-binär ungdom 17 år', { gender: 'nonBinary', ages: [17] }],
  ['hen är 15 år', { ages: [15] }],
  ['pojke eller flicka 15 år', { ages: [15], asks: { gender: ['boy', 'girl'] } }],
  ['inte flicka, HVB', { services: ['residentialCare'], left: ['inte flicka'] }],

  // With family, and parents who are only talked about
  ['HVB med familj', { services: ['residentialCare'], withFamily: true }],
  [
    'mamma och barn 8 mån, utredningshem',
    { services: ['residentialCare'], assignment: 'assessment', withFamily: true, ages: [0] },
  ],
  ['mamma med två barn 3 och 5 år', { withFamily: true, ages: [3, 5] }],
  ['pojke 2 år tillsammans med mamma', { withFamily: true, gender: 'boy', ages: [2] }],
  ['pojke 2 år med sin mamma', { withFamily: true, gender: 'boy', ages: [2] }],
  ['flicka 3 år, båda föräldrarna följer med', { withFamily: true, gender: 'girl', ages: [3] }],
  ['HVB utan familj', { services: ['residentialCare'], withFamily: false }],
  ['HVB, inte med familj', { services: ['residentialCare'], withFamily: false }],
  ['pojke 12 år utan föräldrar', { gender: 'boy', ages: [12], withFamily: false }],
  [
    'mamma 24 år med bebis 2 mån, HVB',
    { services: ['residentialCare'], withFamily: true, ages: [0], left: ['mamma 24 år'] },
  ],
  ['19-årig mamma med barn 8 mån', { withFamily: true, asks: { ages: [19] } }],
  ['HVB för familj', { services: ['residentialCare'], asks: { withFamily: [true, false] } }],
  ['pojke 15 år bor med mamma', { gender: 'boy', ages: [15], left: ['bor med mamma'] }],
  ['flicka 14 år, bråk med pappa', { gender: 'girl', ages: [14], left: ['bråk', 'pappa'] }],

  // Legal grounds
  ['HVB LVU', { services: ['residentialCare'], asks: { legalGround: lvu } }],
  ['HVB LVU 3 §', { services: ['residentialCare'], ground: 'lvu3' }],
  ['HVB LVU §3', { services: ['residentialCare'], ground: 'lvu3' }],
  ['HVB LVU3', { services: ['residentialCare'], ground: 'lvu3' }],
  ['HVB 3 § LVU', { services: ['residentialCare'], ground: 'lvu3' }],
  ['HVB lvu 2', { services: ['residentialCare'], ground: 'lvu2' }],
  ['HVB § 6', { services: ['residentialCare'], ground: 'lvu6' }],
  ['HVB enligt 6 § LVU', { services: ['residentialCare'], ground: 'lvu6' }],
  ['HVB LVU 3, 15 år', { services: ['residentialCare'], ground: 'lvu3', ages: [15] }],
  ['HVB LVU 15 år', { services: ['residentialCare'], ages: [15], asks: { legalGround: lvu } }],
  ['jourhem LVU 6 och 9 år', { services: ['emergencyFosterHome'], ages: [6, 9], asks: { legalGround: lvu } }],
  ['HVB LVU 2/3 §', { services: ['residentialCare'], asks: { legalGround: ['lvu2', 'lvu3'] } }],
  ['HVB LVU, 3 §', { services: ['residentialCare'], ground: 'lvu3' }],
  ['SiS 12 § LVU', { services: ['secureYouthHome'], asks: { legalGround: lvu } }],
  ['omedelbart omhändertagen pojke 2 år', { gender: 'boy', ages: [2], ground: 'lvu6' }],
  ['familjehem SoL', { services: ['fosterHome'], ground: 'sol' }],
  ['frivillig placering i familjehem', { services: ['fosterHome'], ground: 'sol' }],
  ['HVB SoL 4:1', { services: ['residentialCare'], ground: 'sol' }],
  ['HVB 4 kap 1 § SoL', { services: ['residentialCare'], ground: 'sol' }],
  ['elevhem LSS', { services: ['lssHousing'], ground: 'lss9-8' }],
  ['elevhem LSS 9:8', { services: ['lssHousing'], ground: 'lss9-8' }],
  ['HVB LVU eller SoL', { services: ['residentialCare'], asks: { legalGround: ['sol', ...lvu] } }],
  ['ej LVU, frivilligt, HVB', { services: ['residentialCare'], ground: 'sol', left: ['ej LVU'] }],
  ['HVB, OSL 26:9', { services: ['residentialCare'], left: ['OSL 26:9'] }],

  // Needs, wishes and what is denied
  ['gängkopplad pojke', { gender: 'boy', must: ['gangInvolvement'] }],
  ['npf-diagnos, HVB', { services: ['residentialCare'], must: ['neurodevelopmental'] }],
  ['missbruksproblematik och hedersförtryck', { must: ['substanceUse', 'honourViolence'] }],
  ['flicka med anorexi och psykisk ohälsa', { gender: 'girl', must: ['eatingDisorder', 'mentalIllHealth'] }],
  ['HVB, ptsd efter krig', { services: ['residentialCare'], must: ['trauma'], left: ['krig'] }],
  ['våld i nära relation, skyddat boende', { must: ['violenceExposed', 'protectedAddress'] }],
  ['HVB, våld', { services: ['residentialCare'], asks: { needs: ['violenceExposed', 'actingOut'] } }],
  ['HVB, inget våld', { services: ['residentialCare'], notNeeds: ['violenceExposed', 'actingOut'] }],
  ['sexuellt utnyttjad flicka', { gender: 'girl', must: ['sexualAbuse'] }],
  ['sexualiserat beteende, HVB', { services: ['residentialCare'], must: ['sexualisedBehaviour'] }],
  ['rymmer ofta, HVB', { services: ['residentialCare'], must: ['runaway'], left: ['ofta'] }],
  ['hemmasittare, öppenvård', { services: ['outpatientCare'], must: ['schoolAbsence'] }],
  ['går inte i skolan, HVB', { services: ['residentialCare'], must: ['schoolAbsence'] }],
  ['anknytningssvårigheter, familjehem', { services: ['fosterHome'], must: ['attachment'] }],
  ['HVB med egen skola och eget rum', { services: ['residentialCare'], must: ['schoolOnSite', 'ownRoom'] }],
  ['gärna egen skola och djur, HVB', { services: ['residentialCare'], should: ['schoolOnSite', 'animals'] }],
  [
    'HVB, bra om egen skola, måste ha eget rum',
    { services: ['residentialCare'], should: ['schoolOnSite'], must: ['ownRoom'] },
  ],
  ['familjehem, djur vore bra', { services: ['fosterHome'], should: ['animals'] }],
  ['familjehem, samma skola om möjligt', { services: ['fosterHome'], should: ['keepsSchool'] }],
  [
    'familjehem, ska kunna teckenspråk',
    { services: ['fosterHome'], must: ['signLanguage'], left: ['kunna'] },
  ],
  ['halalmat, familjehem', { services: ['fosterHome'], must: ['halalFood'] }],
  ['familjehem utan husdjur, rökfritt', { services: ['fosterHome'], must: ['petFree', 'smokeFree'] }],
  ['pojke med diabetes, pälsdjursallergi', { gender: 'boy', must: ['medicalCare', 'petFree'] }],
  ['HVB med vaken natt, hög personaltäthet', { services: ['residentialCare'], must: ['highStaffing'] }],
  ['inte missbruk', { notNeeds: ['substanceUse'] }],
  [
    'HVB, inget missbruk eller kriminalitet',
    { services: ['residentialCare'], notNeeds: ['substanceUse', 'criminality'] },
  ],
  ['HVB. Missbruk finns inte.', { services: ['residentialCare'], notNeeds: ['substanceUse'] }],
  ['missbruk: nej, adhd: ja', { notNeeds: ['substanceUse'], must: ['neurodevelopmental'] }],
  [
    'HVB för pojke som inte har missbruk men är kriminell',
    { services: ['residentialCare'], gender: 'boy', notNeeds: ['substanceUse'], must: ['criminality'] },
  ],
  [
    'pojke utan missbruk, med adhd',
    { gender: 'boy', notNeeds: ['substanceUse'], must: ['neurodevelopmental'] },
  ],
  ['missbruk, inte missbruk', { asks: { needs: ['substanceUse'] } }],
  ['pappa missbrukar, pojke 9 år', { gender: 'boy', ages: [9], asks: { needs: ['substanceUse'] } }],
  ['missbruk hos mamma, flicka 4 år', { gender: 'girl', ages: [4], asks: { needs: ['substanceUse'] } }],

  // Dates
  ['HVB idag', { services: ['residentialCare'], start: today }],
  ['HVB i dag', { services: ['residentialCare'], start: today }],
  ['HVB i kväll', { services: ['residentialCare'], start: today }],
  ['HVB imorgon', { services: ['residentialCare'], start: '2026-11-26' }],
  ['HVB i morgon', { services: ['residentialCare'], start: '2026-11-26' }],
  ['HVB i övermorgon', { services: ['residentialCare'], start: '2026-11-27' }],
  ['HVB på fredag', { services: ['residentialCare'], start: '2026-11-27' }],
  ['HVB nu på fredag', { services: ['residentialCare'], start: '2026-11-27' }],
  ['HVB på tisdag', { services: ['residentialCare'], start: '2026-12-01' }],
  ['HVB på onsdag', { services: ['residentialCare'], asks: { desiredStart: [today, '2026-12-02'] } }],
  ['HVB nästa måndag', { services: ['residentialCare'], start: '2026-11-30' }],
  [
    'HVB nästa fredag',
    { services: ['residentialCare'], asks: { desiredStart: ['2026-11-27', '2026-12-04'] } },
  ],
  ['HVB fredag nästa vecka', { services: ['residentialCare'], start: '2026-12-04' }],
  ['HVB nästa vecka', { services: ['residentialCare'], start: '2026-11-30' }],
  ['HVB 3/12', { services: ['residentialCare'], start: '2026-12-03' }],
  ['HVB 3/4', { services: ['residentialCare'], start: '2027-04-03' }],
  ['HVB 20/11', { services: ['residentialCare'], asks: { desiredStart: ['2026-11-20', '2027-11-20'] } }],
  ['HVB den 3 december', { services: ['residentialCare'], start: '2026-12-03' }],
  ['HVB 3:e december', { services: ['residentialCare'], start: '2026-12-03' }],
  ['HVB 3 dec', { services: ['residentialCare'], start: '2026-12-03' }],
  ['HVB första februari', { services: ['residentialCare'], start: '2027-02-01' }],
  ['HVB den 15:e', { services: ['residentialCare'], start: '2026-12-15' }],
  ['HVB 2026-12-03', { services: ['residentialCare'], start: '2026-12-03' }],
  ['HVB 261203', { services: ['residentialCare'], start: '2026-12-03' }],
  ['HVB 3/12-26', { services: ['residentialCare'], start: '2026-12-03' }],
  ['HVB 2025-12-03', { services: ['residentialCare'], asks: { desiredStart: ['2025-12-03'] } }],
  ['HVB 31/2', { services: ['residentialCare'], left: ['31', '2'] }],
  ['HVB fredag 4/12', { services: ['residentialCare'], start: '2026-12-04' }],
  [
    'HVB lördag 4/12',
    { services: ['residentialCare'], asks: { desiredStart: ['2026-11-28', '2026-12-04'] } },
  ],
  ['HVB vecka 49', { services: ['residentialCare'], start: '2026-11-30' }],
  ['HVB v. 2', { services: ['residentialCare'], start: '2027-01-11' }],
  ['HVB v 48', { services: ['residentialCare'], start: today }],
  ['HVB onsdag v 50', { services: ['residentialCare'], start: '2026-12-09' }],
  ['HVB om två veckor', { services: ['residentialCare'], start: '2026-12-09' }],
  ['HVB om 3 dagar', { services: ['residentialCare'], start: '2026-11-28' }],
  ['HVB om en månad', { services: ['residentialCare'], start: '2026-12-25' }],
  ['HVB omgående', { services: ['residentialCare'], urgent: true, start: today }],
  ['HVB så fort som möjligt', { services: ['residentialCare'], urgent: true, start: today }],
  ['HVB omgående, dock tidigast 1/12', { services: ['residentialCare'], urgent: true, start: '2026-12-01' }],
  ['inte akut, HVB', { services: ['residentialCare'] }],
  [
    'HVB till helgen',
    { services: ['residentialCare'], asks: { desiredStart: ['2026-11-27', '2026-11-28'] } },
  ],
  ['HVB efter helgen', { services: ['residentialCare'], start: '2026-11-30' }],
  ['HVB vid månadsskiftet', { services: ['residentialCare'], start: '2026-12-01' }],
  ['HVB månadsskiftet jan/feb', { services: ['residentialCare'], start: '2027-02-01' }],
  ['HVB i januari', { services: ['residentialCare'], asks: { desiredStart: ['2027-01-01'] } }],
  ['HVB inom en vecka', { services: ['residentialCare'], asks: { desiredStart: [today, '2026-12-02'] } }],
  [
    'HVB 1/12 eller 5/12',
    { services: ['residentialCare'], asks: { desiredStart: ['2026-12-01', '2026-12-05'] } },
  ],
  [
    'pojke som rymde i fredags, HVB',
    { services: ['residentialCare'], gender: 'boy', left: ['rymde', 'i fredags'] },
  ],

  // Length of stay
  ['HVB i tre månader', { services: ['residentialCare'], days: 90 }],
  ['HVB i 6 veckor', { services: ['residentialCare'], days: 42 }],
  ['HVB ett halvår', { services: ['residentialCare'], days: 180 }],
  ['HVB 14 dagar', { services: ['residentialCare'], days: 14 }],
  ['HVB 3 månader, pojke 15 år', { services: ['residentialCare'], gender: 'boy', ages: [15], days: 90 }],
  [
    'HVB 6-12 månader, pojke 15 år',
    { services: ['residentialCare'], gender: 'boy', ages: [15], asks: { expectedDays: [180, 360] } },
  ],
  ['HVB från 1/12 till 15/1', { services: ['residentialCare'], start: '2026-12-01', days: 45 }],
  ['HVB om en månad i 6 veckor', { services: ['residentialCare'], start: '2026-12-25', days: 42 }],
  ['jourhem till fredag', { services: ['emergencyFosterHome'], start: '2026-11-27' }],
  ['HVB, hemma sedan 2 veckor', { services: ['residentialCare'], left: ['sedan 2 veckor'] }],

  // Places and distances
  ['HVB inom 8 mil', { services: ['residentialCare'], maxKm: 80 }],
  ['HVB 50 km', { services: ['residentialCare'], maxKm: 50 }],
  ['HVB högst 1,5 mil', { services: ['residentialCare'], maxKm: 15 }],
  ['HVB inte mer än 8 mil från Borås', { services: ['residentialCare'], place: 'Borås', maxKm: 80 }],
  ['HVB max fem mil från Mölndal', { services: ['residentialCare'], place: 'Mölndal', maxKm: 50 }],
  ['familjehem nära Angered', { services: ['fosterHome'], place: 'Angered', maxKm: 30 }],
  ['familjehem i närheten av Kungälv', { services: ['fosterHome'], place: 'Kungälv', maxKm: 30 }],
  ['familjehem i Göteborg', { services: ['fosterHome'], place: 'Göteborg', maxKm: 15 }],
  ['familjehem i Göteborgsområdet', { services: ['fosterHome'], place: 'Göteborg', maxKm: 30 }],
  ['familjehem i goteborg', { services: ['fosterHome'], place: 'Göteborg', maxKm: 15 }],
  ['familjehem i Västra Frölunda', { services: ['fosterHome'], place: 'Västra Frölunda', maxKm: 15 }],
  ['familjehem i Vara', { services: ['fosterHome'], place: 'Vara', maxKm: 15 }],
  ['kan vara familjehem', { services: ['fosterHome'] }],
  ['familjehem i Habo', { services: ['fosterHome'], place: 'Habo', maxKm: 15 }],
  ['HVB Göteborg', { services: ['residentialCare'], place: 'Göteborg' }],
  [
    'pojke 15 år bor i Angered, HVB',
    { services: ['residentialCare'], gender: 'boy', ages: [15], place: 'Angered' },
  ],
  ['HVB i Göteborg eller Borås', { services: ['residentialCare'], asks: { anchor: ['Göteborg', 'Borås'] } }],
  ['HVB, ej i Göteborg', { services: ['residentialCare'], left: ['ej i Göteborg'] }],
  ['HVB utanför Göteborg', { services: ['residentialCare'], left: ['utanför Göteborg'] }],
  ['HVB helst i Göteborg', { services: ['residentialCare'], place: 'Göteborg', wishKm: 15 }],
  [
    'HVB helst inom 5 mil, högst 10 mil från Göteborg',
    { services: ['residentialCare'], place: 'Göteborg', maxKm: 100 },
  ],
  [
    'HVB 5-8 mil från Alingsås',
    { services: ['residentialCare'], place: 'Alingsås', asks: { maxKm: [50, 80] } },
  ],

  // Slips of the finger
  [
    'familjehm till pojek 7 år',
    {
      services: ['fosterHome'],
      gender: 'boy',
      ages: [7],
      corrected: { familjehm: 'familjehem', pojek: 'pojke' },
    },
  ],
  ['stödbonde', { services: ['supportedHousing'], corrected: { stödbonde: 'stödboende' } }],
  ['oppenvard for flicka 14 ar', { services: ['outpatientCare'], gender: 'girl', ages: [14] }],
  [
    'ensamkomande kille',
    { gender: 'boy', must: ['unaccompanied'], corrected: { ensamkomande: 'ensamkommande' } },
  ],
  [
    'HVB, krimminalitet',
    { services: ['residentialCare'], must: ['criminality'], corrected: { krimminalitet: 'kriminalitet' } },
  ],
  [
    'HVB från fredga',
    { services: ['residentialCare'], start: '2026-11-27', corrected: { fredga: 'fredag' } },
  ],
  [
    'HVB i Götebrog',
    { services: ['residentialCare'], place: 'Göteborg', maxKm: 15, corrected: { Götebrog: 'Göteborg' } },
  ],
  ['HVB med säker personal', { services: ['residentialCare'], left: ['säker'] }],
  ['HVB för Arvid', { services: ['residentialCare'], left: ['Arvid'] }],
  ['HVB, ficka med hinder', { services: ['residentialCare'], left: ['ficka', 'hinder'] }],
]

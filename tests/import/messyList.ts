import { aWorkbook } from './aWorkbook.ts'

/** Columns by name, so that a planted fault can be told where it stands. */
const headings = {
  orgnr: 'Org.nr',
  utforare: 'Utförare',
  epost: 'E-post',
  telefon: 'Telefon',
  enhet: 'Enhet',
  insats: 'Insats',
  kommun: 'Kommun',
  fran: 'Ålder från',
  till: 'Ålder till',
  kon: 'Kön',
  platser: 'Antal platser',
  niva1: 'Dygnspris nivå 1',
  niva2: 'Nivå 2',
  akut: 'Tar emot akut',
  malgrupp: 'Målgrupper',
  ejMalgrupp: 'Tar inte emot',
  status: 'Tillståndets status',
  kontrollerat: 'Tillstånd kontrollerat',
  ramavtal: 'Ramavtal',
  rang: 'Rangordning',
  avtalFran: 'Avtal från',
  avtalTill: 'Avtal till',
} as const

type Column = keyof typeof headings
type Value = string | number | null
type Row = Readonly<Partial<Record<Column, Value>>>

/** A faultless row, but for the names that make it a unit of its own. */
function aRow(name: string, changes: Row = {}): Row {
  return {
    orgnr: '996677-8897',
    utforare: 'Ekbacken Omsorg AB',
    epost: 'placering@ekbacken.example',
    telefon: '031-700 00 00',
    enhet: name,
    insats: 'HVB',
    kommun: 'Göteborg',
    fran: 13,
    till: 17,
    kon: 'pojkar, flickor',
    platser: 6,
    niva1: '4 500',
    niva2: '5 200',
    akut: 'ja',
    malgrupp: 'missbruk, kriminalitet',
    status: 'gäller',
    kontrollerat: '2026-11-01',
    ramavtal: 'HVB ungdom',
    rang: 2,
    avtalFran: '2026-01-01',
    avtalTill: '2027-12-31',
    ...changes,
  }
}

export type Planted = Readonly<{ row: number; column: number; fault: string; weight: 'error' | 'warning' }>

type Plant = Readonly<{ changes: Row; at: Column; fault: string; weight?: 'warning' }>

/** Each in a row of its own that is otherwise in order. */
const plants: readonly Plant[] = [
  { changes: { orgnr: '996677-8896' }, at: 'orgnr', fault: 'organisationNumberCheck' },
  { changes: { orgnr: '19900101-1239' }, at: 'orgnr', fault: 'personalNumber' },
  { changes: { orgnr: '99667788' }, at: 'orgnr', fault: 'organisationNumberLength' },
  { changes: { orgnr: null }, at: 'orgnr', fault: 'missing' },
  { changes: { enhet: null }, at: 'enhet', fault: 'missing' },
  { changes: { insats: null }, at: 'insats', fault: 'missing' },
  { changes: { insats: 'stödboende' }, at: 'fran', fault: 'agesOutsideService', weight: 'warning' },
  { changes: { insats: 'stugby' }, at: 'insats', fault: 'unknownWord' },
  { changes: { kommun: 'Götebrog' }, at: 'kommun', fault: 'unknownMunicipality' },
  { changes: { kommun: null }, at: 'kommun', fault: 'missing' },
  { changes: { fran: 'tonåring' }, at: 'fran', fault: 'notANumber' },
  { changes: { till: 25 }, at: 'till', fault: 'outOfRange' },
  { changes: { fran: 17, till: 13 }, at: 'till', fault: 'reversed' },
  { changes: { kon: 'alla utom en' }, at: 'kon', fault: 'unknownWord' },
  { changes: { platser: 4.5 }, at: 'platser', fault: 'notWhole' },
  { changes: { platser: 0 }, at: 'platser', fault: 'outOfRange' },
  { changes: { niva1: 'enligt avtal' }, at: 'niva1', fault: 'notANumber' },
  { changes: { niva1: '45' }, at: 'niva1', fault: 'unlikelyPrice', weight: 'warning' },
  { changes: { niva1: '6 000' }, at: 'niva2', fault: 'levelsReversed', weight: 'warning' },
  { changes: { akut: 'ibland' }, at: 'akut', fault: 'notYesOrNo' },
  { changes: { malgrupp: 'missbruk, kriminalitet, kortspel' }, at: 'malgrupp', fault: 'unknownWord' },
  { changes: { ejMalgrupp: 'missbruk' }, at: 'ejMalgrupp', fault: 'takenAndRefused' },
  { changes: { status: 'troligen' }, at: 'status', fault: 'unknownWord' },
  { changes: { kontrollerat: '2027-01-01' }, at: 'kontrollerat', fault: 'dateInFuture' },
  { changes: { kontrollerat: '30 februari 2026' }, at: 'kontrollerat', fault: 'notADate' },
  { changes: { rang: null }, at: 'rang', fault: 'missing' },
  { changes: { avtalTill: '1/3-27' }, at: 'avtalTill', fault: 'dateAmbiguous' },
  { changes: { avtalTill: '2025-12-31' }, at: 'avtalTill', fault: 'reversed' },
  { changes: { telefon: '31 7000000' }, at: 'telefon', fault: 'notAPhone' },
  { changes: { epost: 'placering.ekbacken.example' }, at: 'epost', fault: 'notAnAddress' },
  { changes: { malgrupp: '#SAKNAS!' }, at: 'malgrupp', fault: 'formula' },
  { changes: { utforare: 'Ekbacken Vård AB' }, at: 'utforare', fault: 'sameProviderDiffers' },
]

const error = 'error' as const

/** Title and an empty row, then headings, then a row in order, the planted faults, and two rows about units above. */
export function messyList() {
  const columns = Object.keys(headings).filter(key => key in headings)
  const rows = [
    aRow('Kojan'),
    ...plants.map(({ changes }, at) => ({ ...aRow(`Enhet ${at + 1}`), ...changes })),
    aRow('Kojan'),
    aRow('Kojan', { platser: 8 }),
  ]
  const numberOf = (column: Column) => columns.indexOf(column) + 1
  const firstRow = 4
  const planted: readonly Planted[] = [
    ...plants.map(({ at, fault, weight = error }, index) => ({
      row: firstRow + 1 + index,
      column: numberOf(at),
      fault,
      weight,
    })),
    { row: firstRow + 1 + plants.length, column: 0, fault: 'duplicateRow', weight: 'warning' },
    {
      row: firstRow + 2 + plants.length,
      column: numberOf('platser'),
      fault: 'sameUnitDiffers',
      weight: error,
    },
  ]
  const sheet: (readonly Value[])[] = [
    ['Utförare och enheter, november 2026'],
    [null],
    Object.values(headings),
    ...rows.map(row => columns.map(column => valueIn(row, column))),
  ]
  return { planted, sheet, file: () => aWorkbook({ Enheter: sheet }) }
}

function valueIn(row: Row, column: string): Value {
  return Object.entries(row).find(([key]) => key === column)?.[1] ?? null
}

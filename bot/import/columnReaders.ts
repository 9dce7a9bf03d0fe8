import type { CalendarDate } from '../domain/calendar.ts'
import type { ColumnKind, RowValues } from '../domain/importing/rowValues.ts'
import { type Gender, genders } from '../domain/vocabulary.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { type CellRead, isFormulaFault, textOf, wrong } from './cellRead.ts'
import { readMailbox, readPhone } from './contactDetails.ts'
import { readDate, readLastDay } from './dates.ts'
import { readAges, readPrice, readWhole, type Span } from './figures.ts'
import { readMunicipality } from './municipalityCell.ts'
import { readOrganisationNumber } from './organisationNumbers.ts'
import type { Cell } from './table.ts'
import { listOf, none, oneOf, parts } from './wordBook.ts'
import { wordSources } from './wordSources.ts'
import { readYesOrNo } from './yesOrNo.ts'

/** What a cell of each kind of column says, and what is wrong with it. An empty cell is never asked about. */
export type ColumnReaders = Readonly<Record<ColumnKind, (cell: Cell) => CellRead<Partial<RowValues>>>>

export function columnReaders(lexicon: Lexicon, today: CalendarDate): ColumnReaders {
  const words = wordSources(lexicon)
  const readGroups = listOf(words.targetGroups)
  return {
    unitId: as(text(100), unitId => ({ unitId })),
    organisationNumber: as(readOrganisationNumber, organisationNumber => ({ organisationNumber })),
    providerName: as(text(200), providerName => ({ providerName })),
    runBy: as(oneOf(words.runBy), runBy => ({ runBy })),
    mailbox: as(readMailbox, mailbox => ({ mailbox })),
    phone: as(readPhone, phone => ({ phone })),
    unitName: as(text(200), unitName => ({ unitName })),
    serviceType: as(oneOf(words.serviceTypes), serviceType => ({ serviceType })),
    assignments: as(listOf(words.assignments), assignments => ({ assignments })),
    withFamily: as(readYesOrNo, withFamily => ({ withFamily })),
    ageFrom: as(whole(ages), ageFrom => ({ ageFrom })),
    ageTo: as(whole(ages), ageTo => ({ ageTo })),
    ages: as(
      cell => readAges(cell, ages),
      ({ from, to }) => ({ ageFrom: from, ageTo: to }),
    ),
    genders: as(orEveryone(listOf(words.genders)), genders => ({ genders })),
    takes: as(readGroups, takes => ({ takes })),
    refuses: as(readGroups, refuses => ({ refuses })),
    meets: as(listOf(words.specialNeeds), meets => ({
      meets,
    })),
    methods: as(readMethods, methods => ({ methods })),
    urgentCapable: as(readYesOrNo, urgentCapable => ({ urgentCapable })),
    municipality: as(readMunicipality, municipality => ({ municipality })),
    addressProtected: as(readYesOrNo, addressProtected => ({ addressProtected })),
    places: as(whole(places), places => ({ places })),
    permitKind: as(oneOf(words.permitKinds), permitKind => ({ permitKind })),
    permitNumber: as(text(60), permitNumber => ({ permitNumber })),
    permitTargetGroup: as(text(500), permitTargetGroup => ({ permitTargetGroup })),
    permitManager: as(text(200), permitManager => ({ permitManager })),
    permitStatus: as(oneOf(words.permitStatuses), permitStatus => ({ permitStatus })),
    permitCheckedAt: as(past(today), permitCheckedAt => ({ permitCheckedAt })),
    level1: as(price, level1 => ({ level1 })),
    level2: as(price, level2 => ({ level2 })),
    level3: as(price, level3 => ({ level3 })),
    pricesFrom: as(readDate, pricesFrom => ({ pricesFrom })),
    agreementKind: as(oneOf(words.agreementKinds), agreementKind => ({ agreementKind })),
    agreementNumber: as(text(60), agreementNumber => ({ agreementNumber })),
    agreementArea: as(text(200), agreementArea => ({ agreementArea })),
    agreementLot: as(text(200), agreementLot => ({ agreementLot })),
    agreementRank: as(whole({ least: 1, most: 99 }), agreementRank => ({ agreementRank })),
    agreementFrom: as(readDate, agreementFrom => ({ agreementFrom })),
    agreementTo: as(readLastDay, agreementTo => ({ agreementTo })),
    paidPlaces: as(whole(places), paidPlaces => ({ paidPlaces })),
  }
}

const ages = { least: 0, most: 20 }
const places = { least: 1, most: 200 }
const dailyPrices = { least: 1, most: 50_000 }

function as<Value>(
  read: (cell: Cell) => CellRead<Value>,
  put: (value: Value) => Partial<RowValues>,
): (cell: Cell) => CellRead<Partial<RowValues>> {
  return cell => {
    if (isFormulaFault(textOf(cell))) return wrong({ fault: 'formula' })
    const found = read(cell)
    return 'value' in found ? { ...found, value: put(found.value) } : found
  }
}

function text(most: number): (cell: Cell) => CellRead<string> {
  return cell => {
    const written = textOf(cell)
    return written.length > most ? wrong({ fault: 'tooLong', most }) : { value: written }
  }
}

function whole(span: Span): (cell: Cell) => CellRead<number> {
  return cell => readWhole(cell, span)
}

function price(cell: Cell): CellRead<number> {
  return readPrice(cell, dailyPrices)
}

function past(today: CalendarDate): (cell: Cell) => CellRead<CalendarDate> {
  return cell => {
    const read = readDate(cell)
    return 'value' in read && read.value > today ? wrong({ fault: 'dateInFuture' }) : read
  }
}

/** A unit for everyone is written in many ways. */
function orEveryone(read: (cell: Cell) => CellRead<readonly Gender[]>): typeof read {
  return cell => (everyone.test(textOf(cell)) ? { value: genders } : read(cell))
}

const everyone = /^(?:alla(?: kön)?|all(?: genders)?|blandat|mixed|oavsett(?: kön)?)$/i

const longestMethods = 1_000

function readMethods(cell: Cell): CellRead<readonly string[]> {
  if (textOf(cell).length > longestMethods) return wrong({ fault: 'tooLong', most: longestMethods })
  return { value: none.test(textOf(cell)) ? [] : [...new Set(parts(cell).map(textOf))] }
}

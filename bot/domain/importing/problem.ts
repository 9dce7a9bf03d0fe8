import type { CalendarDate } from '../calendar.ts'
import type { ColumnKind, Field } from './rowValues.ts'

/** Something in a file that stands in the way of importing it, or that someone should look at before they do. */
export type Problem = Readonly<{
  weight: 'error' | 'warning'
  sheet: string
  /** As the spreadsheet numbers them, from 1. */
  row: number
  /** Absent where no single cell is at fault, or where the file lacks the column. */
  column?: ColumnPlace
  /** As it stands in the file; a personal number never. */
  value: string
  wrong: Wrong
}>

/** From 1, and what its heading says. */
export type ColumnPlace = Readonly<{ number: number; heading: string; kind: ColumnKind }>

/** What is wrong, with what it takes to say what would be right. */
export type Wrong = Readonly<
  | { fault: 'missing'; field: Field; neededFor: 'everyRow' | 'newUnit' | 'newProvider' | 'agreement' }
  | { fault: 'formula' }
  | { fault: 'tooLong'; most: number }
  | { fault: 'notANumber' | 'notWhole' | 'notADate' | 'notYesOrNo' | 'notAnAge' }
  | { fault: 'outOfRange'; least: number; most: number }
  | { fault: 'dateAmbiguous' | 'dateInFuture' }
  | { fault: 'personalNumber' }
  | { fault: 'organisationNumberLength' }
  /** The digit that would make the first nine right. */
  | { fault: 'organisationNumberCheck'; digit: number }
  | { fault: 'unknownMunicipality'; near: readonly string[] }
  | { fault: 'unknownWord'; word: string; list: WordList; near: readonly string[] }
  | { fault: 'takenAndRefused'; word: string }
  | { fault: 'notAnAddress' | 'personalMailbox' }
  | { fault: 'notAPhone' }
  | { fault: 'reversed'; first: Field; second: Field }
  | { fault: 'levelsReversed'; first: Field; second: Field }
  | { fault: 'agesOutsideService'; least: number; most: number }
  | { fault: 'unlikelyPrice'; least: number; most: number }
  | { fault: 'duplicateRow'; row: RowPlace }
  | { fault: 'sameUnitDiffers'; field: Field; other: string; row: RowPlace }
  | { fault: 'sameProviderDiffers'; field: Field; other: string; row: RowPlace }
  | { fault: 'unknownUnitId' }
  | { fault: 'unitOfAnother'; provider: string }
  | { fault: 'severalProviders'; names: readonly string[] }
  | { fault: 'severalUnits'; ids: readonly string[] }
  | { fault: 'permitUnchecked' }
  | { fault: 'tooManyUnits' | 'tooManyAgreements'; most: number }
  | { fault: 'tooMuchSaid' }
  | { fault: 'checkedLater'; on: CalendarDate }
  | { fault: 'fewerThanTaken'; taken: number }
>

export type RowPlace = Readonly<{ sheet: string; row: number }>

/** They do not keep anyone from importing. */
export const warnings: readonly Wrong['fault'][] = [
  'personalMailbox',
  'levelsReversed',
  'agesOutsideService',
  'unlikelyPrice',
  'duplicateRow',
  'permitUnchecked',
  'checkedLater',
  'fewerThanTaken',
]

/** The closed lists that a cell may have to be of. */
export const wordLists = [
  'serviceTypes',
  'assignments',
  'genders',
  'targetGroups',
  'specialNeeds',
  'runBy',
  'permitKinds',
  'permitStatuses',
  'agreementKinds',
] as const
export type WordList = (typeof wordLists)[number]

import type { ImportWords } from '../importWords.ts'
import { columns } from './importColumns.ts'
import { agreementKinds, permitKinds, permitStatuses, runBy, wordIn } from './importLists.ts'
import { problem } from './importProblems.ts'
import { unreadable } from './importUnreadable.ts'

export const importing: ImportWords = {
  columns,
  runBy,
  permitKinds,
  permitStatuses,
  agreementKinds,
  perDay: 'SEK per day, excluding VAT',
  place: 'place',
  yes: 'yes',
  no: 'no',
  word: wordIn,
  unreadable,
  problem,
}

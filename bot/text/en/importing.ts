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
  fileName: 'samplats-units',
  sheetName: 'Units',
  agreement: ({ kind, number, from, to }) =>
    `${[agreementKinds[kind], number].join(' ').trim()}, ${from} – ${to}`,
  perDay: 'SEK per day, excluding VAT',
  place: 'place',
  yes: 'yes',
  no: 'no',
  word: wordIn,
  unreadable,
  problem,
}

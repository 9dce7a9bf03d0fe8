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
  fileName: 'samplats-enheter',
  sheetName: 'Enheter',
  agreement: ({ kind, number, from, to }) =>
    `${[agreementKinds[kind], number].join(' ').trim()}, ${from} – ${to}`,
  perDay: 'kr per dygn, exklusive moms',
  place: 'plats',
  yes: 'ja',
  no: 'nej',
  word: wordIn,
  unreadable,
  problem,
}

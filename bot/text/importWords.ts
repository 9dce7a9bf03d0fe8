import type { Wrong } from '../domain/importing/problem.ts'
import type { ColumnKind, Field, RunBy } from '../domain/importing/rowValues.ts'
import type { Unreadable } from '../domain/importing/unreadable.ts'
import type { Agreement, AgreementKind } from '../domain/register/agreement.ts'
import type { Permit, PermitStatus } from '../domain/register/permit.ts'

/** What is read when lists are taken into the register or out of it. */
export type ImportWords = Readonly<{
  /** As headings of a list, and as names of what a column can be about. */
  columns: Readonly<Record<ColumnKind, string>>
  runBy: Readonly<Record<RunBy, string>>
  permitKinds: Readonly<Record<Permit['kind'], string>>
  permitStatuses: Readonly<Record<PermitStatus, string>>
  agreementKinds: Readonly<Record<AgreementKind, string>>
  /** Without the day and the ending that follow it; a–z and hyphens. */
  fileName: string
  sheetName: string
  /** An agreement in a line. */
  agreement: (agreement: Agreement) => string
  /** What a price is for. */
  perDay: string
  /** What capacity is counted in. */
  place: string
  yes: string
  no: string
  /** A word of a field as it stands in a cell; what is of no closed list stands as it is. */
  word: (field: Field, word: string) => string
  /** Why a file cannot be read, and what to do instead. */
  unreadable: (unreadable: Unreadable) => string
  /** What is wrong in a cell, and what would be right. */
  problem: (wrong: Wrong) => string
}>

import type { StoredEntry, StoredFile } from '../archive/archive.ts'
import {
  announceImport,
  applyToImport,
  type ImportEntry,
  type ImportPart,
  type ImportPartEntry,
  type RegisterImport,
} from '../domain/importing/registerImport.ts'
import type { CaseFileKind } from './carryOut.ts'
import { importEntryUpcasts, importUpcasts } from './olderImports.ts'
import { entryInNewestShape, inNewestShape } from './upcast.ts'

/** The file of an import, and those of its parts until they have been carried out. */
export const importFile: CaseFileKind<RegisterImport, ImportEntry> = {
  kind: 'import',
  upcasts: importUpcasts,
  stateOf: importIn,
  apply: applyToImport,
  shelf: ({ state, carriedOut, parts }) => ({ open: state === 'decided' && carriedOut < parts }),
  announce: announceImport,
}

export const importPartFile: CaseFileKind<ImportPart, ImportPartEntry> = {
  kind: 'importPart',
  upcasts: [],
  stateOf: importPartIn,
  apply: (_, { part }) => part,
  shelf: () => ({ open: true }),
  announce: () => ({ announcements: [], withdrawn: [] }),
}

export function partFileId(
  { id, fingerprint }: Pick<RegisterImport, 'id' | 'fingerprint'>,
  part: number,
): string {
  return `${id}:${fingerprint}:${part}`
}

export function importIn(stored: StoredFile): RegisterImport {
  const file = inNewestShape(stored, importFile.upcasts)
  if (!holdsImport(file))
    throw new Error(`Could not read ${file.id} as an import: it is a ${file.kind} file.`)
  return file.state
}

/** Every plan that was prepared in the import, the first one first. */
export function plansIn(journal: readonly StoredEntry[]): readonly RegisterImport[] {
  return journal
    .map(stored => entryInNewestShape(stored, importEntryUpcasts))
    .flatMap(stored => (holdsPlan(stored) ? [stored.body.import] : []))
}

export function importPartIn(stored: StoredFile): ImportPart {
  const file = inNewestShape(stored, importPartFile.upcasts)
  if (!holdsPart(file))
    throw new Error(`Could not read ${file.id} as a part of an import: it is a ${file.kind} file.`)
  return file.state
}

function holdsImport(file: StoredFile): file is StoredFile & Readonly<{ state: RegisterImport }> {
  return file.kind === 'import'
}

function holdsPart(file: StoredFile): file is StoredFile & Readonly<{ state: ImportPart }> {
  return file.kind === 'importPart'
}

type Prepared = Extract<ImportEntry, { type: 'ImportPrepared' }>

function holdsPlan(stored: StoredEntry): stored is StoredEntry & Readonly<{ body: Prepared }> {
  return stored.type === 'ImportPrepared'
}

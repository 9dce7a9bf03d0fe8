import type { StoredFile } from '../archive/archive.ts'
import { announceCentralUnit } from '../domain/announceCentralUnit.ts'
import {
  applyToCentralUnit,
  applyToPerson,
  type CentralUnit,
  type CentralUnitEntry,
  type PersonEntry,
} from '../domain/directory.ts'
import type { Person } from '../domain/person.ts'
import type { CaseFileKind } from './carryOut.ts'
import { inNewestShape } from './upcast.ts'

/** The files of people on staff, and the one of the central unit itself. */
export const personFile: CaseFileKind<Person, PersonEntry> = {
  kind: 'person',
  upcasts: [],
  stateOf: personIn,
  apply: applyToPerson,
  shelf: () => ({ open: true }),
  keep: (desk, file) => desk.directory.keepPerson(file),
  announce: () => ({ announcements: [], withdrawn: [] }),
}

export const centralUnitFile: CaseFileKind<CentralUnit, CentralUnitEntry> = {
  kind: 'centralUnit',
  upcasts: [],
  stateOf: centralUnitIn,
  apply: applyToCentralUnit,
  shelf: () => ({ open: true }),
  keep: (desk, file) => desk.directory.keepCentralUnit(file),
  announce: announceCentralUnit,
}

export function personIn(stored: StoredFile): Person {
  const file = inNewestShape(stored, personFile.upcasts)
  if (!holdsPerson(file)) throw new Error(`Could not read ${file.id} as a person: it is a ${file.kind} file.`)
  return file.state
}

export function centralUnitIn(stored: StoredFile): CentralUnit {
  const file = inNewestShape(stored, centralUnitFile.upcasts)
  if (!holdsCentralUnit(file))
    throw new Error(`Could not read ${file.id} as the central unit: it is a ${file.kind} file.`)
  return file.state
}

function holdsPerson(file: StoredFile): file is StoredFile & Readonly<{ state: Person }> {
  return file.kind === 'person'
}

function holdsCentralUnit(file: StoredFile): file is StoredFile & Readonly<{ state: CentralUnit }> {
  return file.kind === 'centralUnit'
}

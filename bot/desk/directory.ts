import type { CentralUnit } from '../domain/directory.ts'
import type { Person, PersonId } from '../domain/person.ts'
import type { Known, Memory } from './memory.ts'

/** Everyone on staff and the central unit, as of the last change that this process knows of. */
export type Directory = Readonly<{
  person: (id: PersonId) => Person | undefined
  everyone: () => readonly Person[]
  centralUnit: () => CentralUnit
  keepPerson: (file: Known<Person>) => void
  keepCentralUnit: (file: Known<CentralUnit>) => void
}>

export function openDirectory(people: Memory<Person>, units: Memory<CentralUnit>): Directory {
  return {
    person: people.get,
    everyone: people.all,
    centralUnit: () => units.all()[0] ?? {},
    keepPerson: people.keep,
    keepCentralUnit: units.keep,
  }
}

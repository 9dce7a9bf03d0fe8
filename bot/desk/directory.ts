import type { CentralUnit } from '../domain/directory.ts'
import type { Person, PersonId } from '../domain/person.ts'

/** Everyone on staff and the central unit, as of the last change that this process knows of. */
export type Directory = Readonly<{
  person: (id: PersonId) => Person | undefined
  everyone: () => readonly Person[]
  centralUnit: () => CentralUnit
  keepPerson: (person: Person) => void
  keepCentralUnit: (centralUnit: CentralUnit) => void
}>

export function openDirectory(people: readonly Person[], centralUnit: CentralUnit): Directory {
  const byId = new Map(people.map(person => [person.id, person]))
  let unit = centralUnit
  return {
    person: id => byId.get(id),
    everyone: () => [...byId.values()],
    centralUnit: () => unit,
    keepPerson: person => {
      byId.set(person.id, person)
    },
    keepCentralUnit: changed => {
      unit = changed
    },
  }
}

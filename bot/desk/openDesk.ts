import type { Desk } from './desk.ts'
import { openDirectory } from './directory.ts'
import { centralUnitId, centralUnitIn, personIn } from './directoryFiles.ts'
import { providerIn } from './providerFile.ts'
import { openRegister } from './register.ts'

/** Reads the people, the central unit and the register into memory, where every match and every click needs them. */
export async function openDesk(parts: Omit<Desk, 'directory' | 'register'>): Promise<Desk> {
  const [people, centralUnit, providers] = await Promise.all([
    parts.archive.list('person'),
    parts.archive.load(centralUnitId),
    parts.archive.list('provider'),
  ])
  return {
    ...parts,
    directory: openDirectory(people.map(personIn), centralUnit ? centralUnitIn(centralUnit) : {}),
    register: openRegister(providers.map(providerIn)),
  }
}

import type { FileKind, StoredFile } from '../archive/archive.ts'
import type { Desk } from './desk.ts'
import { openDirectory } from './directory.ts'
import { centralUnitIn, personIn } from './directoryFiles.ts'
import { type Memory, openMemory } from './memory.ts'
import { providerIn } from './providerFile.ts'

/** Reads the people, the central unit and the register into memory, where every match and every click needs them. */
export async function openDesk(parts: Omit<Desk, 'directory' | 'register'>): Promise<Desk> {
  const inMemory = async <State>(
    kind: FileKind,
    stateIn: (file: StoredFile) => State,
  ): Promise<Memory<State>> => {
    const files = await parts.archive.list(kind)
    return openMemory(files.map(file => ({ ...file, state: stateIn(file) })))
  }
  const [people, centralUnit, providers] = await Promise.all([
    inMemory('person', personIn),
    inMemory('centralUnit', centralUnitIn),
    inMemory('provider', providerIn),
  ])
  return { ...parts, directory: openDirectory(people, centralUnit), register: providers }
}

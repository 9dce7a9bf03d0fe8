import type { FileKind, StoredFile } from '../archive/archive.ts'
import { openCaseWaits } from './caseWaits.ts'
import type { Desk } from './desk.ts'
import { openDirectory } from './directory.ts'
import { centralUnitIn, personIn } from './directoryFiles.ts'
import { firstLook } from './firstLook.ts'
import { openMemory } from './memory.ts'
import { providerIn } from './providerFile.ts'
import { openRegister } from './register.ts'

/** Reads the people, the central unit and the register into memory, where every match and every click needs them. */
export async function openDesk(
  parts: Omit<Desk, 'directory' | 'register' | 'waits' | 'catchUp'>,
): Promise<Desk> {
  const { archive } = parts
  // What changes while the rest is read must not fall between.
  let { mark } = await archive.changes()
  const all = async <State>(kind: FileKind, stateIn: (file: StoredFile) => State) => {
    const files = await archive.list(kind)
    return files.map(file => ({ ...file, state: stateIn(file) }))
  }
  const [people, centralUnit, register] = await Promise.all([
    all('person', personIn).then(openMemory),
    all('centralUnit', centralUnitIn).then(openMemory),
    all('provider', providerIn).then(openRegister),
  ])

  function keep(file: StoredFile): void {
    if (file.kind === 'person') people.keep({ ...file, state: personIn(file) })
    if (file.kind === 'centralUnit') centralUnit.keep({ ...file, state: centralUnitIn(file) })
    if (file.kind === 'provider') register.keep({ ...file, state: providerIn(file) })
  }

  async function catchUp(): Promise<void> {
    const changes = await archive.changes(mark)
    mark = changes.mark
    // One file that cannot be read, such as a newer version's, must not keep the others from being heard of.
    const faults = changes.files.flatMap(file => faultsIn(() => keep(file)))
    if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('; '))
  }

  const directory = openDirectory(people, centralUnit)
  const desk = { ...parts, directory, register, waits: openCaseWaits(archive), catchUp }
  firstLook(desk)
  return desk
}

function faultsIn(work: () => void): readonly unknown[] {
  try {
    work()
    return []
  } catch (fault) {
    return [fault]
  }
}

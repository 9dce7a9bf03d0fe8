import type { PersonEntry } from '../domain/directory.ts'
import { type DistrictId, type Person, theClock } from '../domain/person.ts'
import type { Refusal } from '../domain/request/refusal.ts'
import { carryOut } from './carryOut.ts'
import type { Desk } from './desk.ts'
import { personFile } from './directoryFiles.ts'

export type StaffList = Readonly<{ districts: readonly District[]; people: readonly StaffMember[] }>
export type District = Readonly<{ id: DistrictId; name: string }>
export type StaffMember = Omit<Person, 'activeRoles' | 'chat'>

/** Makes the directory say what the list says. Who is no longer on it keeps a name in the journals, and no role. */
export async function registerStaff(desk: Desk, list: readonly StaffMember[]): Promise<void> {
  for (const member of list) await record(desk, member)
  const gone = desk.directory
    .everyone()
    .filter(person => person.roles.length > 0 && !list.some(({ id }) => id === person.id))
  for (const { activeRoles: _, chat: __, ...person } of gone)
    await record(desk, { ...person, roles: [], delegations: [] })
}

async function record(desk: Desk, member: StaffMember): Promise<void> {
  if (isAsListed(desk.directory.person(member.id), member)) return
  await carryOut(desk, personFile, {
    fileId: member.id,
    commandId: `staff:${desk.clock()}`,
    by: theClock,
    decide: (person): readonly PersonEntry[] | Refusal =>
      person
        ? [{ type: 'PersonChanged', member }]
        : [{ type: 'PersonRegistered', person: { ...member, activeRoles: member.roles } }],
  })
}

function isAsListed(person: Person | undefined, { locale: _, ...member }: StaffMember): boolean {
  if (!person) return false
  const { locale: __, activeRoles: ___, chat: ____, ...known } = person
  return JSON.stringify(sorted(known)) === JSON.stringify(sorted(member))
}

function sorted(record: object): readonly (readonly [string, unknown])[] {
  return Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .toSorted(([one], [other]) => one.localeCompare(other))
}

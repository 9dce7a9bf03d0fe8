import type { Delegation, Person } from '../domain/person.ts'

/** Invented staff of the demo city. Kim plays every part, so that one person can try the whole job. */
export const kim: Person = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Kim Ek',
  district: 'hisingen',
  roles: ['socialWorker', 'placementOfficer', 'unitHead', 'contractController'],
  activeRoles: ['socialWorker', 'placementOfficer', 'unitHead', 'contractController'],
  locale: 'sv',
  delegations: [],
}

const headsDelegation: readonly Delegation[] = [{ directAward: true }]

/** Keeps the register: providers, permits, agreements and prices. */
export const tove = staff(8, 'Tove Alm', { roles: ['contractController'] })

export const demoPeople: readonly Person[] = [
  kim,
  staff(2, 'Sara Lind', { district: 'hisingen', roles: ['socialWorker'] }),
  staff(3, 'Omar Haddad', { roles: ['placementOfficer'] }),
  staff(4, 'Lena Berg', { district: 'hisingen', roles: ['unitHead'], delegations: headsDelegation }),
  staff(5, 'Jonas Ny', { district: 'centrum', roles: ['socialWorker'] }),
  staff(6, 'Maja Sund', { roles: ['placementOfficer'] }),
  staff(7, 'Eva Dal', { district: 'centrum', roles: ['unitHead'], delegations: headsDelegation }),
  tove,
]

function staff(
  number: number,
  name: string,
  {
    district,
    roles,
    delegations = [],
  }: Pick<Person, 'roles'> & Partial<Pick<Person, 'district' | 'delegations'>>,
): Person {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  return { id, name, roles, activeRoles: roles, locale: 'sv', delegations, ...(district ? { district } : {}) }
}

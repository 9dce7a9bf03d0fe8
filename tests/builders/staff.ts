import type { ChatReference, Delegation, Person } from '../../bot/domain/person.ts'

/** The people of the tests: two districts, the central unit between them. */
export const sara = aPerson('sara', { district: 'hisingen', roles: ['socialWorker'] })
export const siri = aPerson('siri', { district: 'hisingen', roles: ['socialWorker'] })
export const jonas = aPerson('jonas', { district: 'centrum', roles: ['socialWorker'] })
export const omar = aPerson('omar', { roles: ['placementOfficer'] })
export const maja = aPerson('maja', { roles: ['placementOfficer'] })
export const lena = aPerson('lena', {
  district: 'hisingen',
  roles: ['unitHead'],
  delegations: [everything()],
})
export const eva = aPerson('eva', { district: 'centrum', roles: ['unitHead'], delegations: [everything()] })
export const tove = aPerson('tove', { roles: ['contractController'] })

export const staff: readonly Person[] = [sara, siri, jonas, omar, maja, lena, eva, tove]

/** Someone who has opened the app and acts in all of their roles. */
export function aPerson(id: string, details: Partial<Person> = {}): Person {
  const name = `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`
  const roles = details.roles ?? []
  return { id, name, roles, activeRoles: roles, locale: 'sv', delegations: [], chat: aChat(id), ...details }
}

export function aChat(conversationId: string): ChatReference {
  return { serviceUrl: 'http://127.0.0.1', conversationId, tenantId: 'tenant', botId: 'bot' }
}

function everything(): Delegation {
  return { directAward: true }
}

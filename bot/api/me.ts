import type { Me } from './contract/person.ts'
import { reading } from './endpoint.ts'

/** Who the server takes the caller for. */
export const me = reading('/api/me', {
  may: () => true,
  answer: async ({ person: { id, name, locale, activeRoles } }) => {
    const body: Me = { id, name, locale, activeRoles: [...activeRoles] }
    return { body }
  },
})

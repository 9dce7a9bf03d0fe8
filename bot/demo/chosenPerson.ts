import { chosenPersonHeader } from '../api/contract/person.ts'
import type { SignIn } from '../api/signIn.ts'
import type { Directory } from '../desk/directory.ts'

/** On one's own machine one chooses who to be. */
export function signInByChoice(directory: Directory): SignIn {
  return {
    ways: () => ({
      by: 'choice',
      people: directory.everyone().map(({ id, name, roles }) => ({ id, name, roles: [...roles] })),
    }),
    whoCalls: async ({ headers }) => {
      const person = directory.person(String(headers[chosenPersonHeader] ?? ''))
      return person ? { person } : { stranger: 'notSignedIn' }
    },
  }
}

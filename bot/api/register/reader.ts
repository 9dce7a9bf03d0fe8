import type { Desk } from '../../desk/desk.ts'
import type { Person, PersonId } from '../../domain/person.ts'
import type { Words } from '../../text/words.ts'

/** Who reads, in which words, and by which desk's time and staff. */
export type Reader = Readonly<{ desk: Desk; person: Person; words: Words }>

/** Who did something; what no person on staff did, the program or someone who has left did. */
export function nameOf(id: PersonId, { desk, words }: Pick<Reader, 'desk' | 'words'>): string {
  return desk.directory.person(id)?.name ?? words.api.someoneElse
}

import { mayHandleQueue } from '../../domain/permissions.ts'
import { type PersonId, theClock } from '../../domain/person.ts'
import { isRegisterEntry } from '../../domain/register/entrySubject.ts'
import type { ProviderEntry } from '../../domain/register/providerEntries.ts'
import { nameOf, type Reader } from './reader.ts'

/** Whose client lives where is told by the name of whoever took the place: only those who handle cases read it. */
export function whoDid(
  { by, what }: Readonly<{ by: PersonId; what: ProviderEntry['type'] }>,
  reader: Reader,
): string {
  if (!tellsOfPlacing(what) || mayHandleQueue(reader.person)) return nameOf(by, reader)
  return by === theClock ? reader.words.api.someoneElse : reader.words.api.caseHandler
}

/** A statement is tried as a place is taken. */
function tellsOfPlacing(type: ProviderEntry['type']): boolean {
  return !isRegisterEntry({ type }) || type === 'VacancyTried'
}

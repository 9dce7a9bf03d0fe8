import type { Desk } from '../../desk/desk.ts'
import { isOneOf } from '../../domain/vocabulary.ts'
import type { Words } from '../../text/words.ts'
import type { Happening } from '../contract/problem.ts'

type Wording = Readonly<{ desk: Desk; words: Words }>

/** What has happened to a unit or to its whole provider, newest first: who, when and what. */
export async function historyOf(
  { fileId, unitId }: Readonly<{ fileId: string; unitId: string }>,
  wording: Wording,
): Promise<Happening[]> {
  const entries = await wording.desk.archive.journal(fileId)
  return entries
    .filter(({ body }) => unitIn(body) === undefined || unitIn(body) === unitId)
    .map(entry => happeningOf(entry, wording))
    .reverse()
}

type StoredEntry = Awaited<ReturnType<Desk['archive']['journal']>>[number]

function unitIn(body: StoredEntry['body']): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, 'unitId') : undefined
}

function happeningOf({ version, at, by, type }: StoredEntry, { desk, words }: Wording): Happening {
  const { did } = words.register
  return {
    version,
    at: words.figures.moment(at),
    by: desk.directory.person(by)?.name ?? words.api.someoneElse,
    what: isOneOf(namesOf(did), type) ? did[type] : type,
  }
}

function namesOf<Name extends string>(record: Readonly<Record<Name, string>>): readonly Name[] {
  const names: Name[] = []
  for (const name in record) names.push(name)
  return names
}

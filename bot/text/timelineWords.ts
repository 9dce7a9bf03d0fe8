import type { PersonId } from '../domain/person.ts'
import type { UnitId } from '../domain/register/unit.ts'
import type { RequestEntry } from '../domain/request/entries.ts'

/** What has happened in a case, a sentence for each entry of its journal. Who did it and when stand beside it. */
export type TimelineWords = Readonly<{ said: (entry: RequestEntry, names: Names) => string }>

/** Names as people read them, for what entries know by id. */
export type Names = Readonly<{
  person: (id: PersonId) => string
  unit: (id: UnitId) => string
  recipient: (recipient: string) => string
}>

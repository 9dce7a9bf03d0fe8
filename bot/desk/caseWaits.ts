import type { Archive } from '../archive/archive.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import { type Waiting, waitingIn } from '../domain/request/waiting.ts'
import { requestJournal } from './requestJournal.ts'

/** Who has waited for whom in a case: read from its journal, and kept in mind for as long as it stays at that version. */
export type CaseWaits = Readonly<{ of: (found: Found) => Promise<Waiting> }>

type Found = Readonly<{ request: Readonly<{ caseCode: CaseCode }>; version: number }>

const mostKept = 5_000

export function openCaseWaits(archive: Archive): CaseWaits {
  const known = new Map<string, Readonly<{ version: number; waiting: Waiting }>>()
  return {
    of: async ({ request: { caseCode }, version }) => {
      const last = known.get(caseCode)
      if (last?.version === version) return last.waiting
      const journal = await requestJournal(archive, caseCode)
      const waiting = waitingIn(journal.filter(line => line.version <= version))
      if (!waiting) throw new Error(`Could not read the journal of ${caseCode}: it is empty.`)
      if (known.size >= mostKept) known.clear()
      known.set(caseCode, { version, waiting })
      return waiting
    },
  }
}

import { hash } from 'node:crypto'
import type { StoredFile } from '../../archive/archive.ts'
import type { LetterThread, LetterThreadEntry } from '../../domain/inquiry/inbox.ts'
import { theClock } from '../../domain/person.ts'
import type { Refusal } from '../../domain/request/refusal.ts'
import { type CaseFileKind, carryOut } from '../carryOut.ts'
import type { Desk } from '../desk.ts'
import { inNewestShape } from '../upcast.ts'

/** Notes, before a letter goes, by what its answers are recognised. What was noted first stands, and is what comes back. */
export async function noteThread(desk: Desk, threadId: string, thread: LetterThread): Promise<LetterThread> {
  const { state = thread } = await carryOut(desk, threadFile, {
    fileId: fileOf(threadId),
    commandId: 'begun',
    by: theClock,
    decide: (known): readonly LetterThreadEntry[] | Refusal =>
      known ? [] : [{ type: 'ThreadBegun', ...thread }],
  })
  return state
}

/** The letter that a mail of the thread answers; undefined when it is none of ours. */
export async function letterOfThread(desk: Desk, threadId: string): Promise<LetterThread | undefined> {
  const file = await desk.archive.load(fileOf(threadId))
  return file && threadIn(file)
}

const threadFile: CaseFileKind<LetterThread, LetterThreadEntry> = {
  kind: 'letterThread',
  upcasts: [],
  stateOf: threadIn,
  apply: (_, { type, ...thread }) => thread,
  shelf: () => ({ open: false }),
  announce: () => ({ announcements: [], withdrawn: [] }),
}

/** What a mailbox calls a thread is long, and has letters that an id may not have. */
function fileOf(threadId: string): string {
  return `letterThread:${hash('sha256', threadId, 'base64url')}`
}

function threadIn(stored: StoredFile): LetterThread {
  const file = inNewestShape(stored, threadFile.upcasts)
  if (!holdsThread(file))
    throw new Error(`Could not read ${file.id} as a letter's thread: it is a ${file.kind} file.`)
  return file.state
}

function holdsThread(file: StoredFile): file is StoredFile & Readonly<{ state: LetterThread }> {
  return file.kind === 'letterThread'
}

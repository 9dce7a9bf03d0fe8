import type { StoredFile } from '../../archive/archive.ts'
import { applyToInbox, type Inbox, type InboxEntry } from '../../domain/inquiry/inbox.ts'
import { theClock } from '../../domain/person.ts'
import type { Refusal } from '../../domain/request/refusal.ts'
import { type CaseFileKind, carryOut } from '../carryOut.ts'
import type { Desk } from '../desk.ts'
import type { WatchFile } from '../mailbox.ts'
import { inNewestShape } from '../upcast.ts'

export const inboxId = 'inbox'

export const inboxFile: CaseFileKind<Inbox, InboxEntry> = {
  kind: 'inbox',
  upcasts: [],
  stateOf: inboxIn,
  apply: applyToInbox,
  shelf: () => ({ open: true }),
  announce: () => ({ announcements: [], withdrawn: [] }),
}

export function watchOnInbox(desk: Desk): WatchFile {
  return {
    load: async () => (await loadInbox(desk)) ?? {},
    note: async (commandId, decide) => {
      const { state } = await carryOut(desk, inboxFile, {
        fileId: inboxId,
        commandId,
        by: theClock,
        decide: (known): readonly InboxEntry[] | Refusal => decide(known ?? {}),
      })
      return state ?? {}
    },
  }
}

export async function loadInbox(desk: Desk): Promise<Inbox | undefined> {
  const file = await desk.archive.load(inboxId)
  return file && inboxIn(file)
}

function inboxIn(stored: StoredFile): Inbox {
  const file = inNewestShape(stored, inboxFile.upcasts)
  if (!holdsInbox(file)) throw new Error(`Could not read ${file.id} as the inbox: it is a ${file.kind} file.`)
  return file.state
}

function holdsInbox(file: StoredFile): file is StoredFile & Readonly<{ state: Inbox }> {
  return file.kind === 'inbox'
}

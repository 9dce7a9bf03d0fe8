import type { StoredFile } from '../../archive/archive.ts'
import { applyToWatch, type WatchEntry, type Watched } from '../../domain/inquiry/watch.ts'
import { theClock } from '../../domain/person.ts'
import type { Refusal } from '../../domain/request/refusal.ts'
import { type CaseFileKind, carryOut } from '../carryOut.ts'
import type { Desk } from '../desk.ts'
import type { WatchFile } from '../mailbox.ts'
import { inNewestShape } from '../upcast.ts'

/** Who tells us of changes in the calendar of the shared mailbox. */
export function watchOnCalendar(desk: Desk): WatchFile {
  return {
    load: async () => {
      const file = await desk.archive.load(calendarId)
      return file ? calendarIn(file) : {}
    },
    note: async (commandId, decide) => {
      const { state } = await carryOut(desk, calendarFile, {
        fileId: calendarId,
        commandId,
        by: theClock,
        decide: (known): readonly WatchEntry[] | Refusal => decide(known ?? {}),
      })
      return state ?? {}
    },
  }
}

const calendarId = 'calendar'

const calendarFile: CaseFileKind<Watched, WatchEntry> = {
  kind: 'calendar',
  upcasts: [],
  stateOf: calendarIn,
  apply: (known, entry) => applyToWatch(known ?? {}, entry),
  shelf: () => ({ open: true }),
  announce: () => ({ announcements: [], withdrawn: [] }),
}

function calendarIn(stored: StoredFile): Watched {
  const file = inNewestShape(stored, calendarFile.upcasts)
  if (!holdsCalendar(file))
    throw new Error(`Could not read ${file.id} as the calendar: it is a ${file.kind} file.`)
  return file.state
}

function holdsCalendar(file: StoredFile): file is StoredFile & Readonly<{ state: Watched }> {
  return file.kind === 'calendar'
}

import { watchOnInbox } from '../desk/inquiries/inboxFile.ts'
import type { WatchServices } from './keepWatch.ts'
import { type InboxServices, readInbox } from './readInbox.ts'
import { openWatching, type Watching } from './watching.ts'

/** The inbox: whatever is told, all that has come since the last time is asked for. */
export function openInboxWatching(
  services: InboxServices & Pick<WatchServices, 'noticeAddress' | 'log'>,
): Watching {
  const { desk, mailbox: source } = services
  return openWatching({ ...services, source, file: watchOnInbox(desk) }, () => readInbox(services))
}

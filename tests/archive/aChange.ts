import type { Announcement, Change, Claim, Share } from '../../bot/archive/archive.ts'

/** The first change of case file GBG-1, unless the test says otherwise. */
export function aChange(
  different: Partial<Omit<Change, 'file'>> & { file?: Partial<Change['file']> } = {},
): Change {
  const { file, ...rest } = different
  return {
    file: { id: 'GBG-1', kind: 'request', version: 0, ...file },
    commandId: `command after ${file?.version ?? 0}`,
    by: 'officer',
    at: 1_000,
    entries: [{ type: 'RequestFiled', body: {} }],
    shape: 0,
    state: { state: 'filed' },
    shelf: { open: true },
    announcements: [],
    withdrawn: [],
    receipts: [],
    ...rest,
  }
}

/** A claim of whatever is due, of messages and errands alike. */
export function aClaim({
  limit = 10,
  now = 1_000,
  leaseUntil = now + 500,
  ...different
}: Partial<Omit<Claim, 'messages' | 'errands'> & Share> = {}): Claim {
  const share = { limit, leaseUntil }
  return { worker: 'one', now, messages: share, errands: share, except: [], ...different }
}

export function anAnnouncement(different: Partial<Announcement> = {}): Announcement {
  return { key: 'card', kind: 'card', recipient: 'anna', dueAt: 1_000, body: {}, ...different }
}

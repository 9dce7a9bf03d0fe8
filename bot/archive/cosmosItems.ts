import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Json } from '../domain/announcement.ts'
import {
  type Announcement,
  type Dispatch,
  dispatchStatuses,
  fileKinds,
  type Shelf,
  type StoredEntry,
  type StoredFile,
} from './archive.ts'

/**
 * What a case file's partition holds: its state, an item to each entry, dispatch and command. Only fields that some
 * query asks for are indexed, so each has a name of its own across the kinds: whatever has `madeAt` is a state, whatever
 * has `version` an entry, whatever has `key` a dispatch, and what has `readyAt` is waiting to be sent.
 */
const json = z.custom<Json>(value => value !== undefined)
const item = z.object({ id: z.string(), fileId: z.string(), _etag: z.string() })

const stateItem = item.extend({
  fileKind: z.enum(fileKinds),
  fileVersion: z.number(),
  open: z.boolean(),
  queueKey: z.string().optional(),
  madeAt: z.number(),
  shape: z.number(),
  state: json,
})

const entryItem = item.extend({
  version: z.number(),
  type: z.string(),
  at: z.number(),
  by: z.string(),
  commandId: z.string(),
  shape: z.number(),
  body: json,
})

/** Which version a command came to; `attempt` tells one's own from another's of the same command. */
const commandItem = item.extend({ cameTo: z.number(), attempt: z.string() })

const dispatchItem = item.extend({
  key: z.string(),
  performs: z.string(),
  recipient: z.string(),
  dueAt: z.number(),
  announcedIn: z.number(),
  place: z.number(),
  status: z.enum(dispatchStatuses),
  attempts: z.number(),
  firstTriedAt: z.number().optional(),
  lastFault: z.string().optional(),
  receipt: json.optional(),
  body: json,
  worker: z.string().optional(),
  leaseUntil: z.number(),
  readyAt: z.number().optional(),
})

export type StateItem = z.infer<typeof stateItem>
export type DispatchItem = z.infer<typeof dispatchItem>
/** As written: the service adds the rest. */
export type Written<Item> = Omit<Item, '_etag'>

export const stateId = 'state'
const entryId = (version: number): string => `entry-${version}`
export const commandItemId = (commandId: string): string => `command-${digest(commandId)}`
export const dispatchId = (key: string): string => `dispatch-${digest(key)}`

/** Ids may not hold / \ ? # nor more than 255 characters; keys and command ids may. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** A state that is not whole yet, or no longer, has nothing that any query finds. */
export function readState(found: unknown): StateItem | undefined {
  return isUnfinished(found) ? undefined : stateItem.parse(found)
}

export function unfinishedState(fileId: string, by: string) {
  return { id: stateId, fileId, unfinished: by }
}

function isUnfinished(found: unknown): boolean {
  return typeof found === 'object' && found !== null && 'unfinished' in found
}

export function readDispatch(found: unknown): DispatchItem {
  return dispatchItem.parse(found)
}

export function readCommand(found: unknown): z.infer<typeof commandItem> {
  return commandItem.parse(found)
}

export function fileOf({ fileId, fileKind, fileVersion, shape, state }: StateItem): StoredFile {
  return { id: fileId, kind: fileKind, version: fileVersion, shape, state }
}

export function shelfOf({ open, queueKey }: StateItem): Shelf {
  return { open, ...(queueKey === undefined ? {} : { queueKey }) }
}

export function entryOf(found: unknown): StoredEntry {
  const { fileId, version, type, at, by, commandId, shape, body } = entryItem.parse(found)
  return { fileId, version, type, at, by, commandId, shape, body }
}

export function entryItemOf(entry: StoredEntry) {
  return { id: entryId(entry.version), ...entry }
}

export function dispatchOf(found: DispatchItem): Dispatch {
  const { fileId, key, performs, recipient, dueAt, announcedIn, status, attempts, body } = found
  const { firstTriedAt, receipt, lastFault } = found
  return {
    fileId,
    key,
    kind: performs,
    recipient,
    dueAt,
    version: announcedIn,
    status,
    attempts,
    ...(firstTriedAt === undefined ? {} : { firstTriedAt }),
    ...(receipt === undefined ? {} : { receipt }),
    ...(lastFault === undefined ? {} : { lastFault }),
    body,
  }
}

export function dispatchItemOf(dispatch: Dispatch, place: number): Written<DispatchItem> {
  const { kind, version, ...rest } = dispatch
  const id = dispatchId(dispatch.key)
  return ready({ id, ...rest, performs: kind, announcedIn: version, place, leaseUntil: 0 })
}

export type Announcing = Readonly<{ fileId: string; version: number; place: number }>

/** Announced anew it starts afresh, but keeps its receipt, and whoever is sending the older content finishes first. */
export function announced(
  { key, kind, recipient, dueAt, body }: Announcement,
  { fileId, version, place }: Announcing,
  standing: DispatchItem | undefined,
): Written<DispatchItem> {
  const { receipt, worker, leaseUntil = 0 } = standing ?? {}
  const kept = { ...(receipt === undefined ? {} : { receipt }), ...(worker === undefined ? {} : { worker }) }
  const wish = { key, performs: kind, recipient, dueAt, body, announcedIn: version, place }
  return ready({
    id: dispatchId(key),
    fileId,
    ...wish,
    status: 'pending',
    attempts: 0,
    leaseUntil,
    ...kept,
  })
}

/** With `readyAt` as it must be: what is not pending waits for nothing. */
export function ready({ readyAt: _, ...dispatch }: Written<DispatchItem>): Written<DispatchItem> {
  const { status, dueAt, leaseUntil } = dispatch
  return status === 'pending' ? { ...dispatch, readyAt: Math.max(dueAt, leaseUntil) } : dispatch
}

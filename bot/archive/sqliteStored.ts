import {
  type Dispatch,
  dispatchStatuses,
  fileKinds,
  type Shelf,
  type StoredEntry,
  type StoredFile,
} from './archive.ts'
import { maybe, numberIn, type Row, textIn, wordIn } from './sqliteRow.ts'
import { readJson } from './storableChange.ts'

export function fileIn(row: Row): StoredFile {
  return {
    id: textIn(row, 'id'),
    kind: wordIn(row, 'kind', fileKinds),
    version: numberIn(row, 'version'),
    shape: numberIn(row, 'shape'),
    state: readJson(textIn(row, 'state')),
  }
}

export function entryIn(row: Row): StoredEntry {
  return {
    fileId: textIn(row, 'file_id'),
    version: numberIn(row, 'version'),
    type: textIn(row, 'type'),
    at: numberIn(row, 'at'),
    by: textIn(row, 'by_whom'),
    commandId: textIn(row, 'command_id'),
    shape: numberIn(row, 'shape'),
    body: readJson(textIn(row, 'body')),
  }
}

export function shelfIn(row: Row): Shelf {
  const queueKey = maybe(textIn, row, 'queue_key')
  return { open: numberIn(row, 'open') === 1, ...(queueKey === undefined ? {} : { queueKey }) }
}

export function dispatchIn(row: Row): Dispatch {
  return {
    fileId: textIn(row, 'file_id'),
    key: textIn(row, 'key'),
    kind: textIn(row, 'kind'),
    recipient: textIn(row, 'recipient'),
    dueAt: numberIn(row, 'due_at'),
    version: numberIn(row, 'version'),
    status: wordIn(row, 'status', dispatchStatuses),
    attempts: numberIn(row, 'attempts'),
    firstTriedAt: maybe(numberIn, row, 'first_tried_at'),
    receipt: maybe((_, column) => readJson(textIn(row, column)), row, 'receipt'),
    lastFault: maybe(textIn, row, 'last_fault'),
    body: readJson(textIn(row, 'body')),
  }
}

import type { Instant } from './calendar.ts'

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * What must be brought about outside the archive, and when. A file has one dispatch per `key`: to announce the
 * same key again is to want it done anew with the newest content, and keeps the receipt of the last delivery.
 */
export type Announcement = Readonly<{
  key: string
  kind: string
  recipient: string
  dueAt: Instant
  body: Json
}>

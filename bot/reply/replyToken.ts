import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import type { LinkedInquiry } from '../desk/inquiries/replyByLink.ts'
import { type Instant, second } from '../domain/calendar.ts'

/** `expires` is kept in whole seconds. */
export type ReplyRight = LinkedInquiry & Readonly<{ expires: Instant }>

export type ReplyTokens = Readonly<{
  /** Letters, digits, - and _: for a path. The same right always gives the same token. */
  write: (right: ReplyRight) => string
  /** Undefined for everything that we did not write, letter by letter. It may have expired. */
  read: (token: string) => ReplyRight | undefined
}>

/** The first secret writes and all read, so that a secret can be changed while links are out. */
export type ReplySecrets = readonly [string, ...string[]]

export function openReplyTokens(secrets: ReplySecrets): ReplyTokens {
  const [newest, ...older] = secrets
  const writing = keysFrom(newest)
  const reading = [writing, ...older.map(keysFrom)]
  return {
    write: right => seal(JSON.stringify(partsOf(right)), writing).toString('base64url'),
    read: token => {
      const bytes = bytesIn(token)
      if (!bytes) return undefined
      const opened = reading.map(keys => open(bytes, keys)).find(text => text !== undefined)
      return opened === undefined ? undefined : rightIn(JSON.parse(opened))
    },
  }
}

const cipher = 'aes-256-gcm'
const [keyBytes, nonceBytes, tagBytes] = [32, 12, 16]
/** Whoever changes what is in a token changes this too: none of the older form can then be taken for one of the newer. */
const form = 'samplats reply link 1'
const longestToken = 1024

type Keys = Readonly<{ sealing: Buffer; numbering: Buffer }>

function keysFrom(secret: string): Keys {
  const derived = Buffer.from(hkdfSync('sha256', secret, '', form, 2 * keyBytes))
  return { sealing: derived.subarray(0, keyBytes), numbering: derived.subarray(keyBytes) }
}

/** The nonce comes from the text, so that none is ever used for two texts. */
function seal(text: string, { sealing, numbering }: Keys): Buffer {
  const nonce = createHmac('sha256', numbering).update(text).digest().subarray(0, nonceBytes)
  const sealed = createCipheriv(cipher, sealing, nonce, { authTagLength: tagBytes })
  const hidden = Buffer.concat([sealed.update(text, 'utf8'), sealed.final()])
  return Buffer.concat([nonce, hidden, sealed.getAuthTag()])
}

/** The tag is compared in constant time. */
function open(bytes: Buffer, { sealing }: Keys): string | undefined {
  const nonce = bytes.subarray(0, nonceBytes)
  const sealed = createDecipheriv(cipher, sealing, nonce, { authTagLength: tagBytes })
  sealed.setAuthTag(bytes.subarray(-tagBytes))
  const hidden = bytes.subarray(nonceBytes, -tagBytes)
  try {
    return Buffer.concat([sealed.update(hidden), sealed.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** The last letter of a token has room for bits that mean nothing: only one way of writing it is ours. */
function bytesIn(token: string): Buffer | undefined {
  if (token.length > longestToken) return undefined
  const bytes = Buffer.from(token, 'base64url')
  return bytes.length > nonceBytes + tagBytes && bytes.toString('base64url') === token ? bytes : undefined
}

function partsOf({ unitId, letter, caseCode, expires }: ReplyRight): readonly unknown[] {
  return [unitId, letter, caseCode, Math.floor(expires / second)]
}

function rightIn(parts: unknown): ReplyRight | undefined {
  if (!Array.isArray(parts)) return undefined
  const [unitId, letter, caseCode, expires]: readonly unknown[] = parts
  if (typeof unitId !== 'string' || typeof caseCode !== 'string') return undefined
  if (typeof letter !== 'number' || typeof expires !== 'number') return undefined
  return { unitId, letter, caseCode, expires: expires * second }
}

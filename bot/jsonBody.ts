import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { bodyBytes } from './bodyBytes.ts'

/** Teams sends at most 100 KB; anything near this is not Teams. */
const largestBody = 256 * 1024

export type JsonBody = Readonly<{ json: unknown }> | Readonly<{ status: 400 | 413 | 415; fault: string }>

/** The body of a request as JSON, or why it is none. Nothing is unpacked, so that no body can grow on the way in. */
export async function readJsonBody(request: IncomingMessage): Promise<JsonBody> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers
  if (!/^application\/json\s*(;|$)/i.test(type) || encoding !== 'identity')
    return { status: 415, fault: 'The body must be application/json, and not compressed.' }
  const bytes = await bodyBytes(request, largestBody)
  if (!bytes) return { status: 413, fault: `The body is larger than ${largestBody} bytes.` }
  const notJson = { status: 400, fault: 'The body is not JSON in UTF-8.' } as const
  if (!isUtf8(bytes)) return notJson
  try {
    const json: unknown = JSON.parse(bytes.toString())
    return { json }
  } catch {
    return notJson
  }
}

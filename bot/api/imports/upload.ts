import type { IncomingMessage } from 'node:http'
import { bodyBytes } from '../../bodyBytes.ts'
import { uploadType } from '../contract/imports.ts'

/** A question and a file in one body; the form is told in the contract. */
export type Upload = Readonly<{ question: unknown; file: Buffer }>

/** Room for the mapping of many sheets. */
const longestQuestion = 1_000_000
const lengthBytes = 4

export async function readUpload(
  request: IncomingMessage,
  largestFile: number,
): Promise<Upload | Readonly<{ status: 400 | 413 | 415 }>> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers
  if (type !== uploadType || encoding !== 'identity') return { status: 415 }
  const body = await bodyBytes(request, lengthBytes + longestQuestion + largestFile)
  if (!body) return { status: 413 }
  if (body.length < lengthBytes) return { status: 400 }
  const fileAt = lengthBytes + body.readUInt32BE(0)
  if (fileAt > body.length || fileAt > lengthBytes + longestQuestion) return { status: 400 }
  try {
    const question: unknown = JSON.parse(body.toString('utf8', lengthBytes, fileAt))
    return { question, file: body.subarray(fileAt) }
  } catch {
    return { status: 400 }
  }
}

import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

/**
 * A gzip file may be made of members, one after the other. Each of ours says its length in the extra field that gzip
 * keeps for such things (RFC 1952, 2.3.1.1), so that one that is torn is told without guessing, and cut off.
 */
export async function packed(text: string): Promise<Buffer> {
  const plain = await compress(text)
  const [head, contents] = [Buffer.from(plain.subarray(0, plainHead)), plain.subarray(plainHead)]
  head[flagsAt] = hasExtra
  const extra = Buffer.from([8, 0, ...ourMark, 4, 0, 0, 0, 0, 0])
  extra.writeUInt32LE(headLength + contents.length, extra.length - 4)
  return Buffer.concat([head, extra, contents])
}

/** `end` is where in the file the member ends. After a fault there is no more. */
export type Member = Readonly<{ text: string; end: number }> | Readonly<{ fault: 'torn' | 'changed' }>

export async function* membersIn(file: FileHandle): AsyncGenerator<Member> {
  const { size } = await file.stat()
  for (let at = 0; at < size; ) {
    const member = await memberAt(file, at, size)
    yield member
    if ('fault' in member) return
    at = member.end
  }
}

const gzipMagic = Buffer.from([0x1f, 0x8b])
const plainHead = 10
const flagsAt = 3
const hasExtra = 4
const markAt = plainHead + 2
const ourMark = Buffer.from('Sp')
const headLength = plainHead + 10

const compress = promisify<string, Buffer>(gzip)
const expand = promisify<Buffer, Buffer>(gunzip)

async function memberAt(file: FileHandle, at: number, size: number): Promise<Member> {
  const head = await bytesAt(file, at, Math.min(headLength, size - at))
  if (!isOurs(head)) return { fault: 'changed' }
  if (head.length < headLength) return { fault: 'torn' }
  const length = head.readUInt32LE(headLength - 4)
  if (length <= headLength) return { fault: 'changed' }
  if (at + length > size) return { fault: 'torn' }
  try {
    const text = await expand(await bytesAt(file, at, length))
    return { text: text.toString(), end: at + length }
  } catch {
    return { fault: 'changed' }
  }
}

/** As far as it reaches: what is torn in its head is ours as long as nothing in it says otherwise. */
function isOurs(head: Buffer): boolean {
  const [magic, mark] = [head.subarray(0, gzipMagic.length), head.subarray(markAt, markAt + ourMark.length)]
  return gzipMagic.indexOf(magic) === 0 && ourMark.indexOf(mark) === 0
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer
}

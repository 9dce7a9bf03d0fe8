/** A file inside a zip, as the zip's own directory tells of it before anything is unpacked. Sizes in bytes. */
export type ZipPart = Readonly<{
  name: string
  packed: number
  unpacked: number
  /** 0 lies there as it is, 8 is deflated; nothing else is found in workbooks. */
  method: number
  encrypted: boolean
  /** Where its own header begins. */
  headerAt: number
}>

/** PKWARE's APPNOTE.TXT, 4.3: the end of the directory, one of its entries, and what stands before each file. */
const endMark = 0x06054b50
const entryMark = 0x02014b50
const headerMark = 0x04034b50
const endLength = 22
const entryLength = 46
const headerLength = 30
const longestComment = 0xffff

/** What the directory says is in the zip, or undefined where there is none that can be read. */
export function zipDirectory(file: Buffer): readonly ZipPart[] | undefined {
  const end = endOfDirectory(file)
  if (end === undefined) return undefined
  const count = file.readUInt16LE(end + 10)
  const parts: ZipPart[] = []
  let at = file.readUInt32LE(end + 16)
  while (parts.length < count) {
    if (at + entryLength > end || file.readUInt32LE(at) !== entryMark) return undefined
    const nameLength = file.readUInt16LE(at + 28)
    parts.push({
      name: file.toString('utf8', at + entryLength, at + entryLength + nameLength),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      headerAt: file.readUInt32LE(at + 42),
    })
    at += entryLength + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}

/** The packed bytes of a part, or undefined where the zip does not hold them. */
export function packedBytes(file: Buffer, { headerAt, packed }: ZipPart): Buffer | undefined {
  if (headerAt + headerLength > file.length || file.readUInt32LE(headerAt) !== headerMark) return undefined
  const from = headerAt + headerLength + file.readUInt16LE(headerAt + 26) + file.readUInt16LE(headerAt + 28)
  return from + packed > file.length ? undefined : file.subarray(from, from + packed)
}

function endOfDirectory(file: Buffer): number | undefined {
  const first = Math.max(0, file.length - endLength - longestComment)
  for (let at = file.length - endLength; at >= first; at--) if (file.readUInt32LE(at) === endMark) return at
  return undefined
}

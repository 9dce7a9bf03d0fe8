import { inflateRawSync } from 'node:zlib'
import type { Unreadable } from '../domain/importing/unreadable.ts'
import type { ImportLimits } from './importLimits.ts'
import { packedBytes, type ZipPart, zipDirectory } from './zipDirectory.ts'

/**
 * Why a zip is not unpacked: judged by its directory alone, so that a bomb costs nothing. Undefined when nothing speaks
 * against it.
 */
export function refuseWorkbook(file: Buffer, limits: ImportLimits): Unreadable | undefined {
  const parts = zipDirectory(file)
  if (parts === undefined) return { unreadable: 'damaged' }
  if (parts.some(({ encrypted }) => encrypted)) return { unreadable: 'locked' }
  if (parts.some(({ name }) => macros.test(name))) return { unreadable: 'macros' }
  const sheets = parts.filter(({ name }) => sheet.test(name))
  if (sheets.length === 0) return { unreadable: 'otherFormat' }
  if (sheets.length > limits.sheets) return { unreadable: 'tooManySheets', most: limits.sheets }
  if (parts.length > limits.parts || isTooLarge(parts, limits)) return { unreadable: 'tooLargeUnpacked' }
  return parts.every(isPlain) ? undefined : { unreadable: 'damaged' }
}

const macros = /(^|\/)(vbaProject\.bin|macrosheets\/)/i
const sheet = /^xl\/worksheets\/[^/]+\.xml$/i
const stored = 0
const deflated = 8

function isTooLarge(parts: readonly ZipPart[], { unpackedBytes, packingRatio }: ImportLimits): boolean {
  const total = parts.reduce((sum, { unpacked }) => sum + unpacked, 0)
  return total > unpackedBytes || parts.some(({ packed, unpacked }) => unpacked > packed * packingRatio)
}

function isPlain({ method, packed, unpacked }: ZipPart): boolean {
  return method === deflated || (method === stored && packed === unpacked)
}

/** A directory may lie: each part is unpacked no further than to the size that it claims, and must come to it. */
export function isAsClaimed(file: Buffer): boolean {
  const parts = zipDirectory(file) ?? []
  return parts.every(part => {
    const packed = packedBytes(file, part)
    return packed !== undefined && (part.method === stored || unpackedSize(packed, part) === part.unpacked)
  })
}

function unpackedSize(packed: Buffer, { unpacked }: ZipPart): number | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) }).length
  } catch {
    return undefined
  }
}

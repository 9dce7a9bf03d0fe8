/** What a partition key may be; undefined is an item that has none. */
export type KeyValue = string | number | boolean | null | undefined

/**
 * Where a partition lies among the ranges, as 32 hexadecimal digits below 40…: MurmurHash3 (x64, 128 bits) over the
 * key's type and bytes, read backwards, without its two top bits. The client computes the same to group what it sends.
 */
export function effectiveKey(key: KeyValue): string {
  const hash = murmur(bytesOf(key)).toReversed()
  hash[0] = (hash[0] ?? 0) & 0x3f
  return Buffer.from(hash).toString('hex').toUpperCase()
}

function bytesOf(key: KeyValue): Buffer {
  if (key === undefined) return Buffer.of(0x00)
  if (key === null) return Buffer.of(0x01)
  if (typeof key === 'boolean') return Buffer.of(key ? 0x03 : 0x02)
  if (typeof key === 'string') return Buffer.concat([Buffer.of(0x08), Buffer.from(key), Buffer.of(0xff)])
  const bytes = Buffer.alloc(9, 0x05)
  bytes.writeDoubleLE(key, 1)
  return bytes
}

const [factor1, factor2] = [0x87c37b91114253d5n, 0x4cf5ad432745937fn]

function murmur(bytes: Buffer): Uint8Array {
  const whole = bytes.length - (bytes.length % 16)
  let [high, low] = [0n, 0n]
  for (let at = 0; at < whole; at += 16) {
    high = cut(cut(rotate(high ^ mixHigh(bytes.readBigUInt64LE(at)), 27n) + low) * 5n + 0x52dce729n)
    low = cut(cut(rotate(low ^ mixLow(bytes.readBigUInt64LE(at + 8)), 31n) + high) * 5n + 0x38495ab5n)
  }
  const tail = Buffer.alloc(16)
  bytes.copy(tail, 0, whole)
  low ^= mixLow(tail.readBigUInt64LE(8))
  high ^= mixHigh(tail.readBigUInt64LE(0))
  return finish(high ^ BigInt(bytes.length), low ^ BigInt(bytes.length))
}

function finish(high: bigint, low: bigint): Uint8Array {
  const sum = cut(high + low)
  const [stirredHigh, stirredLow] = [stir(sum), stir(cut(sum + low))]
  const first = cut(stirredHigh + stirredLow)
  const bytes = Buffer.alloc(16)
  bytes.writeBigUInt64LE(first, 0)
  bytes.writeBigUInt64LE(cut(first + stirredLow), 8)
  return bytes
}

const cut = (value: bigint) => BigInt.asUintN(64, value)
const rotate = (value: bigint, by: bigint) => cut((value << by) | (value >> (64n - by)))
const mixHigh = (part: bigint) => cut(rotate(cut(part * factor1), 31n) * factor2)
const mixLow = (part: bigint) => cut(rotate(cut(part * factor2), 33n) * factor1)

function stir(value: bigint): bigint {
  const once = cut((value ^ (value >> 33n)) * 0xff51afd7ed558ccdn)
  const twice = cut((once ^ (once >> 33n)) * 0xc4ceb9fe1a85ec53n)
  return twice ^ (twice >> 33n)
}

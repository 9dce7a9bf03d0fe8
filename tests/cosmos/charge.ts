/**
 * Request units by the table that Microsoft publishes: a point read costs 1 at 1 KB and 10 at 100 KB, a write 5 and 50;
 * between and beyond, along the straight line. Nothing is published of queries: here a page costs 2.3, and a twentieth
 * of a point read for each item that had to be looked at.
 */
export const chargeOfRead = (bytes: number) => along(1, 10, bytes)
export const chargeOfWrite = (bytes: number) => along(5, 50, bytes)
export const chargeOfMiss = 1
export const chargeOfMetadata = 1

export function chargeOfQuery(itemsSeen: number, bytesSeen: number): number {
  const bytes = itemsSeen === 0 ? 0 : bytesSeen / itemsSeen
  return rounded(2.3 + (itemsSeen * chargeOfRead(bytes)) / 20)
}

export function rounded(charge: number): number {
  return Math.round(charge * 100) / 100
}

function along(atOneKilobyte: number, atHundred: number, bytes: number): number {
  const kilobytes = Math.max(1, bytes / 1024)
  return rounded(atOneKilobyte + ((kilobytes - 1) * (atHundred - atOneKilobyte)) / 99)
}

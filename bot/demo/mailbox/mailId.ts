import { randomUUID } from 'node:crypto'

/** As long as the real ones, and like them with letters that an address must encode. */
export function mailId(): string {
  return `AAkALg${Buffer.from(randomUUID()).toString('base64')}AAA=`
}

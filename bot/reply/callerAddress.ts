import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'

/**
 * Whom visits are counted for. Anyone can write X-Forwarded-For: it is believed only when it is said that a proxy stands
 * before us, and then of it only what that proxy has added, at the end.
 */
export function callerAddress(request: IncomingMessage, behindProxy: boolean): string {
  const own = request.socket.remoteAddress ?? ''
  const forwarded = behindProxy ? lastOf(request.headers['x-forwarded-for']) : undefined
  return householdOf(withoutPort(forwarded ?? own)) ?? own
}

function lastOf(header: string | readonly string[] | undefined): string | undefined {
  return (
    String(header ?? '')
      .split(',')
      .at(-1)
      ?.trim() || undefined
  )
}

/** Some proxies write 192.0.2.7:49152 and [2001:db8::7]:49152. */
function withoutPort(written: string): string {
  return (
    /^\[(.{1,45})\](?::\d{1,5})?$/.exec(written)?.[1] ??
    /^([\d.]{7,15}):\d{1,5}$/.exec(written)?.[1] ??
    written
  )
}

/** Whoever has one address of IPv6 has all of its /64 (RFC 6177). */
function householdOf(address: string): string | undefined {
  if (isIPv4(address)) return address
  if (!isIPv6(address)) return undefined
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? []
  if (mapped !== undefined) return mapped
  const [head = '', tail] = address.toLowerCase().split('::')
  const [before, after] = [groupsIn(head), groupsIn(tail ?? '')]
  const between = tail === undefined ? [] : Array(Math.max(0, 8 - before.length - after.length)).fill('0')
  return [...before, ...between, ...after].slice(0, 4).map(withoutZeros).join(':')
}

function groupsIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(':')
}

function withoutZeros(group: string): string {
  return group.replace(/^0+(?=.)/, '')
}

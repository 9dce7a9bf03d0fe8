import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { callerAddress } from '../../bot/reply/callerAddress.ts'

describe('without a proxy before us', () => {
  test('a caller is whoever the connection comes from, whatever the caller writes', () => {
    expect(callerAddress(from('192.0.2.7', '203.0.113.1'), false)).toBe('192.0.2.7')
  })
})

describe('behind a proxy', () => {
  test.each([
    ['203.0.113.1', '203.0.113.1'],
    ['198.51.100.1, 203.0.113.1', '203.0.113.1'],
    ['forged, 203.0.113.1:49152', '203.0.113.1'],
    ['2001:db8:0:7:aaaa::1', '2001:db8:0:7'],
    ['[2001:db8:0:7::1]:49152', '2001:db8:0:7'],
  ])('a caller is what the proxy has written last: %s', (header, address) => {
    expect(callerAddress(from('192.0.2.7', header), true)).toBe(address)
  })

  test.each([undefined, '', 'unknown', '1.2.3', 'x'.repeat(10_000), '[::1', ':::'])(
    'and the proxy itself where it has written no address: %#',
    header => expect(callerAddress(from('192.0.2.7', header), true)).toBe('192.0.2.7'),
  )
})

describe('an address of IPv6', () => {
  test('is one with all that its owner can take', () => {
    const one = callerAddress(from('2001:db8:0:7::1'), false)
    expect(callerAddress(from('2001:0DB8:0000:0007:ffff:ffff:ffff:ffff'), false)).toBe(one)
    expect(callerAddress(from('2001:db8:0:8::1'), false)).not.toBe(one)
    expect(callerAddress(from('2001:db8::7:0:0:1'), false)).not.toBe(one)
  })

  test('that stands for one of IPv4 is that one', () => {
    expect(callerAddress(from('::ffff:192.0.2.7'), false)).toBe('192.0.2.7')
  })
})

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress })
  const request = new IncomingMessage(socket)
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded
  return request
}

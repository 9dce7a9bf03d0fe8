import { describe, expect, test } from '@jest/globals'
import { type Arrived, breachesOf } from './breaches.ts'

const headers = { authorization: 'Bearer token', prefer: 'IdType="ImmutableId"' }
const messages = '/v1.0/users/placering%40stad.example/messages'
const message = {
  subject: 'KMPX-3Q47',
  body: { contentType: 'text', content: 'Hej' },
  toRecipients: [{ emailAddress: { address: 'intag@enhet.example' } }],
}
const filter =
  "singleValueExtendedProperties/Any(ep: ep/id eq 'String {00000000-0000-4000-8000-000000000000} Name a' and ep/value eq 'b')"

describe('a request as Microsoft describes it', () => {
  test.each([
    ['a draft', draft(message)],
    ['a look', look({ $filter: filter, $select: 'id,isDraft', $top: '10' })],
    ['a sending', sending({})],
  ])('has no breach: %s', (_, request) => expect(breachesOf(request)).toEqual([]))
})

describe('a breach is found and named:', () => {
  test.each<[string, Arrived, string]>([
    ['another path', { ...draft(message), url: '/v1.0/users/a/mesages' }, 'no operation'],
    ['another version', { ...draft(message), url: '/beta/users/a/messages' }, 'no operation'],
    ['another method', { ...draft(message), method: 'PUT' }, 'no operation'],
    ['a wrong field', draft({ ...message, toRecipient: [] }), 'toRecipient'],
    ['a wrong field within', draft({ ...message, body: { type: 'text' } }), 'type'],
    ['a wrong type', draft({ ...message, subject: 7 }), 'the body/subject'],
    ['a kind of text that is none', draft({ ...message, body: { contentType: 'plain' } }), 'contentType'],
    [
      'a header that is not ours',
      draft({ ...message, internetMessageHeaders: [{ name: 'to' }] }),
      'Headers/0/name',
    ],
    [
      'a property named freely',
      draft({ ...message, singleValueExtendedProperties: [{ id: 'key' }] }),
      'Properties/0/id',
    ],
    ['no body', { ...draft(message), body: '' }, 'the body'],
    [
      'no token',
      { ...draft(message), headers: { ...draft(message).headers, authorization: undefined } },
      'authorization',
    ],
    ['no immutable id', look({ $filter: filter }, { prefer: undefined }), 'prefer'],
    ['another type of body', draft(message, { 'content-type': 'text/plain' }), 'content-type'],
    ['a body to a sending', { ...sending({}), body: '{}' }, 'where none is taken'],
    ['a sending without a length', sending({ 'content-length': undefined }), 'content-length'],
    ['an option that is none', look({ $filtre: filter }), '$filtre'],
    ['an option given twice', { ...look({}), url: `${messages}?$top=1&$top=2` }, 'twice'],
    ['a property that is none', look({ $select: 'id,draft' }), '$select'],
    ['a filter that is not understood', look({ $filter: "key eq 'b'" }), '$filter'],
    ['a filter that a quote ends early', look({ $filter: filter.replace("'b'", "'b'c'") }), '$filter'],
  ])('%s', (_, request, name) => expect(breachesOf(request).join()).toContain(name))
})

function draft(body: object, more: Arrived['headers'] = {}): Arrived {
  const own = { 'content-type': 'application/json', 'content-length': '90' }
  return {
    method: 'POST',
    url: messages,
    headers: { ...headers, ...own, ...more },
    body: JSON.stringify(body),
  }
}

function look(query: Record<string, string>, more: Arrived['headers'] = {}): Arrived {
  return {
    method: 'GET',
    url: `${messages}?${new URLSearchParams(query)}`,
    headers: { ...headers, ...more },
    body: '',
  }
}

function sending(more: Arrived['headers']): Arrived {
  return {
    method: 'POST',
    url: `${messages}/AAkA%3D/send`,
    headers: { ...headers, 'content-length': '0', ...more },
    body: '',
  }
}

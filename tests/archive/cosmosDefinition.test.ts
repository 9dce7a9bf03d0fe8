import { expect, test } from '@jest/globals'
import { containerDefinition, keyFault } from '../../bot/archive/cosmosDefinition.ts'

test('a container with the key that was made for it is as it should be', () => {
  expect(keyFault(containerDefinition.partitionKey)).toBeUndefined()
})

test.each([
  ['another path', { paths: ['/id'], version: 2 }, '/id in version 2'],
  ['a path more', { paths: ['/fileId', '/id'], version: 2 }, '/fileId /id in version 2'],
  ['the first version of keys', { paths: ['/fileId'], version: 1 }, '/fileId in version 1'],
  ['no version, which is the first', { paths: ['/fileId'] }, '/fileId in version 1'],
])('a container whose key has %s is not', (_, key, words) => {
  expect(keyFault(key)).toBe(`has the partition key ${words}, and needs /fileId in version 2`)
})

import { describe, expect, test } from '@jest/globals'
import type { Unread } from '../../bot/reading/reading.ts'
import { remembered } from '../../bot/reading/remembered.ts'

function lengths() {
  const read: string[] = []
  const lengthOf = remembered<readonly number[]>((text): readonly number[] | Unread => {
    read.push(text)
    return text === '' ? { reason: 'empty', words: text } : [text.length]
  })
  return { read, lengthOf }
}

describe('a text that was read', () => {
  test('is not read again', () => {
    const { read, lengthOf } = lengths()
    expect([lengthOf('Borås'), lengthOf('Göteborg'), lengthOf('Borås')]).toEqual([[5], [8], [5]])
    expect(read).toEqual(['Borås', 'Göteborg'])
  })

  test('and could not be is read again', () => {
    const { read, lengthOf } = lengths()
    lengthOf('')
    lengthOf('')
    expect(read).toEqual(['', ''])
  })

  test('is forgotten before too many are known', () => {
    const { read, lengthOf } = lengths()
    for (let each = 0; each <= 1_000; each++) lengthOf(`${each}`)
    lengthOf('0')
    expect(read.filter(text => text === '0')).toHaveLength(2)
  })
})

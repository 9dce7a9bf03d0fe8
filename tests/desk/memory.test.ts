import { describe, expect, test } from '@jest/globals'
import { openMemory } from '../../bot/desk/memory.ts'

describe('the memory', () => {
  test('knows what it was opened with', () => {
    const memory = openMemory([{ id: 'a', version: 3, state: 'old' }])
    expect(memory.get('a')).toBe('old')
    expect(memory.get('b')).toBeUndefined()
    expect(memory.all()).toEqual(['old'])
  })

  test('takes up what is newer', () => {
    const memory = openMemory([{ id: 'a', version: 3, state: 'old' }])
    memory.keep({ id: 'a', version: 4, state: 'new' })
    memory.keep({ id: 'b', version: 1, state: 'other' })
    expect(memory.all()).toEqual(['new', 'other'])
  })

  test('is not set back by what it hears late', () => {
    const memory = openMemory([{ id: 'a', version: 3, state: 'old' }])
    memory.keep({ id: 'a', version: 5, state: 'newest' })
    memory.keep({ id: 'a', version: 4, state: 'late' })
    expect(memory.get('a')).toBe('newest')
    expect(memory.all()).toEqual(['newest'])
  })

  test('tells who listens of what is new, and of nothing else', () => {
    const memory = openMemory([{ id: 'a', version: 3, state: 'old' }])
    const heard: string[] = []
    memory.listen(({ id, version }) => void heard.push(`${id} ${version}`))
    memory.keep({ id: 'a', version: 4, state: 'new' })
    memory.keep({ id: 'a', version: 4, state: 'new' })
    memory.keep({ id: 'a', version: 3, state: 'late' })
    memory.keep({ id: 'b', version: 1, state: 'other' })
    expect(heard).toEqual(['a 4', 'b 1'])
  })
})

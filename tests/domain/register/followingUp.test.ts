import { expect, test } from '@jest/globals'
import { noteFollowUp, takeBackFollowUp } from '../../../bot/domain/register/followingUp.ts'
import type { FollowUpNote } from '../../../bot/domain/register/followUpNote.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { afterwards } from './afterwards.ts'

const note: FollowUpNote = {
  id: 'note-1',
  kind: 'supplierVisit',
  on: '2026-11-20',
  text: 'Rutinen för avvikelser är ny.',
  by: 'tove',
  unitId: 'unit-1',
  todo: { what: 'Följ upp rutinen', until: '2027-02-01' },
}

test('a note is kept, and the oldest leaves the provider when there are more than thirty', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ ...note, id: `older-${index}` }))
  const { followUps } = afterwards(aProvider({ followUps: many }), noteFollowUp(aProvider(), note))
  expect(followUps).toHaveLength(30)
  expect(followUps.at(0)?.id).toBe('older-1')
  expect(followUps.at(-1)).toEqual(note)
})

test.each([
  ['emptyText', { text: ' ' }],
  ['emptyText', { todo: { what: '', until: '2027-02-01' } }],
  ['textTooLong', { text: 'a'.repeat(601) }],
  ['identifyingText', { text: 'Klagomål om 120315-1234' }],
  ['identifyingText', { text: 'Ring 031-390 06 01 eller skriv till jour@ekbacken.example om 20120315-1234' }],
  ['unknownUnit', { unitId: 'elsewhere' }],
] as const)('a note is refused: %s', (refused, wrong) => {
  expect(noteFollowUp(aProvider(), { ...note, ...wrong })).toMatchObject({ refused })
})

test('a note is taken back once, with a reason', () => {
  const provider = aProvider({ followUps: [note] })
  expect(takeBackFollowUp(provider, { noteId: 'note-1', reason: '' })).toEqual({ refused: 'reasonMissing' })
  const entries = takeBackFollowUp(provider, { noteId: 'note-1', reason: 'Fel utförare' })
  expect(afterwards(provider, entries).followUps).toEqual([])
  expect(takeBackFollowUp(aProvider(), { noteId: 'note-1', reason: 'Fel utförare' })).toEqual({
    refused: 'noSuchNote',
  })
})

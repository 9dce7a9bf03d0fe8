import { expect, test } from '@jest/globals'
import { candidatesCard } from '../../bot/cards/candidatesCard.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { aRequest } from '../builders/aRequest.ts'
import { caseContent } from './content.ts'
import { candidateParts, caseView } from './everyCard.ts'
import { textOf } from './parts.ts'

test('the card warns of those who need the same places while there is a unit to suggest', () => {
  expect(candidatesShown(candidateParts('ordinary'))).toContain('Stäm av innan du skickar förslag')
  const none = { ...candidateParts('ordinary'), found: 0, candidates: [] }
  expect(candidatesShown(none)).not.toContain('Stäm av innan du skickar förslag')
})

function candidatesShown(parts: ReturnType<typeof candidateParts>): string {
  const request = aRequest(caseContent('ordinary')).searching()
  return textOf(candidatesCard({ ...caseView(request, 'ordinary'), ...parts }, wordsFor('sv')))
}

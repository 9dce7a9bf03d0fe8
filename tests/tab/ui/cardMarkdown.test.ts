import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cardMarkdown } from '../../../tab/ui/cardMarkdown.ts'

describe('the text of a card', () => {
  test.each([
    ['**4 850 kr/dygn** · *nära*', '<p><b>4 850 kr/dygn</b> · <i>nära</i></p>'],
    ['en rad\nen till', '<p>en rad<br>en till</p>'],
    ['- Egen regi\n- **Nära**', '<ul><li>Egen regi</li><li><b>Nära</b></li></ul>'],
    ['- en rad\ninte en lista', '<p>- en rad<br>inte en lista</p>'],
  ])('%j is drawn as Teams draws it', (text, html) => expect(cardMarkdown(text)).toBe(html))

  test('is never taken for a piece of the page, whatever a name holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', '"', '*', '-', ' ', '\n', 'a') }),
        text => {
          const drawn = cardMarkdown(text).replaceAll(/<\/?(p|b|i|ul|li)>|<br>/g, '')
          expect(drawn).not.toMatch(/[<>"]/)
        },
      ),
    )
  })
})

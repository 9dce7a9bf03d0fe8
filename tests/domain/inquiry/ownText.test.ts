import { describe, expect, test } from '@jest/globals'
import { ownText } from '../../../bot/domain/inquiry/ownText.ts'

const ours = 'Hej!\n\nHar Ekbacken plats? Det gäller ett ärende.\n\nÄrende KMPX-3Q47\nInsats: HVB'

describe('what somebody wrote themselves', () => {
  test.each([
    [
      'Outlook in Swedish',
      `Vi har plats.\n\nFrån: Placering\nSkickat: den 27 november\nTill: oss\n\n${ours}`,
    ],
    ['Outlook in English', `Vi har plats.\n\nFrom: Placering\nSent: Friday\nTo: us\n\n${ours}`],
    ['Outlook on the web', `Vi har plats.\r\n${'_'.repeat(32)}\r\nFrån: Placering\r\n${ours}`],
    ['an older program', `Vi har plats.\n-----Ursprungligt meddelande-----\n${ours}`],
    [
      'Gmail',
      `Vi har plats.\n\nDen fre 27 nov. 2026 kl 10:02 skrev Placering <p@stad.example>:\n\n> ${ours}`,
    ],
    [
      'Gmail, broken',
      `Vi har plats.\n\nDen fre 27 nov. 2026 kl 10:02 skrev Placering <\np@stad.example>:\n> Hej`,
    ],
    ['Apple Mail', `Vi har plats.\n\n27 nov. 2026 kl. 10:02 skrev Placering <p@stad.example>:\n\n> Hej`],
    ['English Gmail', `Vi har plats.\n\nOn Fri, Nov 27, 2026 at 10:02 AM Placering wrote:\n> Hej`],
    ['a program that marks each line', `> Hej!\n> Har Ekbacken plats?\nVi har plats.`],
    ['a signature', 'Vi har plats.\n-- \nAnna Ek\nFöreståndare'],
  ])('ends where the mail below begins: %s', (_, text) => expect(ownText(text)).toBe('Vi har plats.'))

  test('ends at a letter of ours that nothing marks', () => {
    expect(ownText(`Vi har plats.\n\n${ours}`)).not.toContain('KMPX')
  })

  test('keeps what is written between the lines', () => {
    expect(ownText('> Har ni plats?\nJa, två.\n> Från när?\nPå måndag.')).toBe('Ja, två.\nPå måndag.')
  })

  test('keeps ordinary sentences that look a little like it', () => {
    for (const text of ['Från: måndag har vi plats.', 'Den 3 december kan vi ta emot.', 'Hon skrev: ja'])
      expect(ownText(text)).toBe(text)
  })

  test('is read as far as anybody writes, however much was sent', () => {
    for (const busy of [`Den ${'1'.repeat(2_000_000)}`, '> '.repeat(1_000_000), 'Den 1\n'.repeat(400_000)])
      expect(ownText(busy).length).toBeLessThanOrEqual(20_000)
  })

  test('holds no link, and no sign that hides or turns text', () => {
    expect(ownText('Se https://x.example/svar/abc?d=1 nu\u202e\u200b.\u0007\n\n\n\nHej')).toBe(
      'Se (länk) nu.\n\nHej',
    )
  })
})

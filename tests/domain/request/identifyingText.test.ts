import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findIdentifying, holdsPersonalNumber } from '../../../bot/domain/request/identifyingText.ts'

describe('what identifies is found', () => {
  test.each([
    '150312-1234',
    '20150312-1234',
    '201503121234',
    '1503121234',
    '150312+1234',
    '150312 - 1234',
    '15 03 12 - 12 34',
    '2015-03-12-1234',
    '2015-03-12 1234',
    '150312.1234',
    '150312–1234',
    '150312−1234',
    '150312\u00A01234',
    '150312\u200B-1234',
    '１５０３１２－１２３４',
    '1 5 0 3 1 2 1 2 3 4',
    'pojke, personnr: 20150312 - 1234, LVU',
    'pnr150312-1234',
    '150312-123',
    '150312 1234 stödboende',
    '150312 1234 kriminalitet',
    '20150312 1234 barn med autism',
    '150312 1234 personkrets 1',
    '15 03 12 12 34 syskon',
    '2015/03/12-1234',
    '15/03/12-1234',
    '15/03/12 1234',
  ])('a personnummer: %s', text => expect(findIdentifying(text)).toBe('personalNumber'))

  test.each(['150372-1234', '20150372-1234', '201503911234'])('a samordningsnummer: %s', text =>
    expect(findIdentifying(text)).toBe('personalNumber'),
  )

  test('a personnummer whose check digit is wrong', () => {
    expect(findIdentifying('150312-1230')).toBe('personalNumber')
    expect(findIdentifying('150312-1231')).toBe('personalNumber')
  })

  test.each([
    '070-123 45 67',
    '0701234567',
    '070/1234567',
    '+46 70 123 45 67',
    '+46(0)70-1234567',
    '0046701234567',
    '031-12 34 56',
    '08 123 456 78',
    '0 7 0 1 2 3 4 5 6 7',
    '+47 912 34 567',
    'ring 12 34 56',
    'HVB 15 0701234567',
    '070 1234567 kriminell',
    '070 1234567 barn och mamma',
    '0701 234567 stödboende',
    '031-12 34 56 plats sökes',
    'ring 070 1234567 kring lunch',
  ])('a phone number: %s', text => expect(findIdentifying(text)).toBe('phoneNumber'))

  test.each([
    'anna.berg@skola.se',
    'ANNA@SKOLA.SE',
    'anna @ skola . se',
    'anna(at)skola.se',
    'anna@a.b.skola.nu',
  ])('a mail address: %s', text => expect(findIdentifying(text)).toBe('mailAddress'))

  test.each([
    'Storgatan 12',
    'Storgatan 12 Stockholm',
    'Storgatan 12 Stenungsund',
    'Storgatan 12 Kristianstad',
    'Storgatan 12 Årjäng',
    'Dalvägen 3 Timrå',
    'storgatan12',
    'bor på Storgatan 3, 15 år',
    'Kungsportsavenyn 3 B',
    'KUNGSGATAN 5-7',
    'Lilla vägen 4',
    'Björkvägen nr 14',
    'Byväg 3',
    'Vita gränd 2',
    'box 123',
    'lgh 1102',
    'c/o Andersson',
  ])('a street address: %s', text => expect(findIdentifying(text)).toBe('streetAddress'))
})

describe('an ordinary request is let through', () => {
  test.each([
    'akut HVB för pojke 15 år, LVU, missbruk och kriminalitet, från fredag, helst inom 8 mil',
    '2026-12-03',
    '2026-12-03 – 2026-12-10',
    '2026-12-03 2027-01-10',
    'från 2026-12-03 till 2027-03-03, 15 år',
    '3/12, 4/12, 5/12, 6/12',
    '03.12.2026 15 år',
    '3 12 2026',
    '8 mil eller 50 km',
    'LVU 3 § eller SoL 4 kap 1 §',
    'OSL 26:9',
    'LSS 9 § 8',
    'vecka 49, v 49-52',
    'tre syskon 6 och 9',
    'syskon 4, 6, 9, 12 och 15 år',
    '2 450 kr',
    '2026-12-03 2 450 kr',
    '2026-12-03 1200 kr/dygn',
    '261203 1200 kr/dygn',
    'från 261203 15 år',
    'från 2026-12-03 3 barn',
    '03.12.2026 3 syskon',
    'bor på gatan 3 månader, 3 gånger',
    '4 kap 1 § och 3 §, 15 årig',
    'från 3/12 15 åring, max 40 minuter bort',
    '1 250 000 kr',
    'KMPX-3Q47',
    'HVB-plats 15 år',
    'en plats 3 dagar på väg 3/12',
    'varit på gatan 3 nätter',
    'vägen 4 mil lång',
    'behov av placering. 3 barn',
    'kl 14.30 2026-12-03',
    'organisationsnummer 556677-8899',
    'vi ses @ kontoret. Sedan äter vi',
  ])('%s', text => expect(findIdentifying(text)).toBeUndefined())
})

const birthDate = fc
  .date({ min: new Date('1925-01-01'), max: new Date('2026-11-25'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10).replaceAll('-', ''))
const fourDigits = fc.integer({ min: 0, max: 9999 }).map(number => String(number).padStart(4, '0'))
const gap = fc.constantFrom('', '', ' ', '  ', '\u00A0', '\u2009')

describe('whatever the spacing', () => {
  test('a personnummer is found', () => {
    fc.assert(
      fc.property(
        birthDate,
        fourDigits,
        fc.array(gap, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (date, tail, gaps, short) => {
          const digits = (short ? date.slice(2) : date) + tail
          expect(findIdentifying(`pojke ${spaced(digits, gaps)} LVU`)).toBeDefined()
        },
      ),
    )
  })

  test('a mobile number is found', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^07[02369]\d{7}$/),
        fc.array(gap, { minLength: 10, maxLength: 10 }),
        (digits, gaps) => {
          expect(findIdentifying(`mamma ${spaced(digits, gaps)} idag`)).toBeDefined()
        },
      ),
    )
  })
})

test.each(['1 ', '1-', 'a', '0', 'a@', 'a@a.1.', 'a.', 'gatan ', '+1 ', '(1)', '2026-12-03 '])(
  'a very long text of "%s" is answered at once',
  piece => {
    const started = performance.now()
    findIdentifying(piece.repeat(100_000 / piece.length))
    expect(performance.now() - started).toBeLessThan(1_000)
  },
)

function spaced(digits: string, gaps: readonly string[]): string {
  return [...digits].map((digit, at) => digit + gaps[at]).join('')
}

describe('a personal number alone', () => {
  test.each(['850101-1234', '20120315 1234', 'skriv till a@b.se om 120315-1234', '201203151234'])(
    'is found in: %s',
    text => expect(holdsPersonalNumber(text)).toBe(true),
  )

  test.each([
    '031-390 06 01',
    '556677-8899',
    'jour@ekbacken.example',
    '2026-11-25',
    '4 500 kr per dygn',
    '0304121234',
  ])('is not taken for one: %s', text => expect(holdsPersonalNumber(text)).toBe(false))
})

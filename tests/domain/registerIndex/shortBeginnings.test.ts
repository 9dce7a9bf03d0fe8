import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { rowsIn } from '../../../bot/domain/registerIndex/bits.ts'
import { wordFields } from '../../../bot/domain/registerIndex/posting.ts'
import { openRegisterIndex, type RegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import { registerWords } from '../../../bot/domain/registerIndex/registerWords.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aUnit } from '../../builders/aUnit.ts'

const names = ['Alm', 'Alen', 'Asp', 'Bok', 'Björk', 'Ek', 'Enen', 'Lärkan'] as const
const beginnings = ['a', 'al', 'as', 'b', 'bo', 'bj', 'e', 'en', 'l', 'lä'] as const

const anyNames = fc.array(fc.constantFrom(...names), { minLength: 100, maxLength: 150 })

test('the rows with a name that begins so are those of the units that have one, however many have come since they were gathered', () => {
  fc.assert(
    fc.property(anyNames, anyNames, (before, after) => {
      const index = openRegisterIndex([])
      keep(index, before.slice(0, 20))
      // Asked about while there are few: what is kept grows with the register.
      begunIn(index)
      for (const units of [before, after]) {
        keep(index, units)
        expect(begunIn(index)).toEqual(beginnings.map(start => unitsBegunBy(start, units)))
      }
    }),
    { numRuns: 20 },
  )
})

function keep(index: RegisterIndex, units: readonly string[]): void {
  index.keep(aProvider({ units: units.map((name, at) => aUnit({ id: `unit-${at}`, name })) }))
}

function begunIn(index: RegisterIndex): readonly (readonly string[])[] {
  const unitNames = wordFields.indexOf('unitName')
  return beginnings.map(start => {
    const rows = registerWords(index).rowsBegunBy(start)?.[unitNames]
    return rows ? [...rowsIn(rows)].map(row => index.at(row).unit.id).toSorted() : []
  })
}

/** By looking at each name. */
function unitsBegunBy(start: string, units: readonly string[]): readonly string[] {
  return units.flatMap((name, at) => (name.toLowerCase().startsWith(start) ? [`unit-${at}`] : [])).toSorted()
}

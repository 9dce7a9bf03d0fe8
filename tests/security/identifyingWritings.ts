import fc from 'fast-check'

/** What somebody may write of a child: `refused` is for no text to hold; `told` may stand in a case, and goes no further. */
export type Written = Readonly<{ refused: string; told: string }>

/** Letters that stand in no text of ours by chance. */
const marker = fc
  .string({ unit: fc.constantFrom(...'bdfgjklmprtvz'), minLength: 9, maxLength: 12 })
  .map(letters => `Xq${letters}`)

const name = fc
  .tuple(fc.constantFrom('Åsa-Märta', 'Zakarias', 'D’Angelo', 'Wilhelmina'), marker)
  .map(([first, last]) => `${first} ${last}`)

const figures = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })

const personalNumber = fc
  .record({
    year: fc.integer({ min: 1990, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    isCoordination: fc.boolean(),
    last: figures(4),
  })
  .chain(({ year, month, day, isCoordination, last }) => {
    const [mm, dd] = [month, isCoordination ? day + 60 : day].map(each => String(each).padStart(2, '0'))
    const yy = String(year).slice(2)
    return fc.constantFrom(
      `${year}${mm}${dd}-${last}`,
      `${yy}${mm}${dd}-${last}`,
      `${year}${mm}${dd}${last}`,
      `${yy}${mm}${dd} ${last}`,
      `${year} ${mm} ${dd} ${last}`,
      `${year}-${mm}-${dd}-${last}`,
      `${year}-${mm}-${dd} ${last}`,
      `${yy}.${mm}.${dd}-${last}`,
      `${yy}${mm}${dd}+${last}`,
      `${yy}${mm}${dd}\u2013${last}`,
      `${yy}${mm}${dd}\u00a0-\u00a0${last}`,
      `${yy}${mm}\u200b${dd}-${last}`,
      wide(`${yy}${mm}${dd}-${last}`),
    )
  })

/** As some keyboards and programs write figures. */
function wide(text: string): string {
  return text.replace(/\d/g, figure => String.fromCodePoint(0xff10 + Number(figure)))
}

const phone = figures(7).chain(last => {
  const [one, two, three] = [last.slice(0, 3), last.slice(3, 5), last.slice(5)]
  return fc.constantFrom(
    `070-${one} ${two} ${three}`,
    `070${last}`,
    `+46 70 ${one} ${two} ${three}`,
    `+46(0)70${last}`,
    `0046 70 ${one} ${two} ${three}`,
    `(070) ${one}${two}${three}`,
    `070.${one}.${two}.${three}`,
  )
})

const address = fc
  .tuple(marker, fc.integer({ min: 1, max: 199 }))
  .chain(([street, number]) =>
    fc.constantFrom(
      `${street}gatan ${number}`,
      `Lilla ${street}vägen ${number} B`,
      `${street} allé ${number}`,
      `c/o ${street}`,
    ),
  )

const mailAddress = marker.chain(who =>
  fc.constantFrom(
    `${who}@${who}.se`,
    `${who} @ ${who}.se`,
    `${who}(at)${who}.com`,
    `${who} snabel-a ${who}.nu`,
  ),
)

const identifying = fc.oneof(personalNumber, phone, address, mailAddress)

export const written: fc.Arbitrary<Written> = fc.record({ refused: identifying, told: name })

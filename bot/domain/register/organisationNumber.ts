/**
 * A Swedish organisation number as NNNNNN-NNNN, or undefined when the text is none: ten digits, the hyphen and
 * the leading 16 optional. A third digit under 2 makes it someone's personnummer, which never enters the register.
 */
export function parseOrganisationNumber(text: string): string | undefined {
  const [, start, end] = /^(?:16)?(\d{2}[2-9]\d{3})-?(\d{4})$/.exec(text.trim()) ?? []
  if (!start || !end) return undefined
  return luhnSum(start + end) % 10 === 0 ? `${start}-${end}` : undefined
}

/** The tenth digit that the nine before it require. */
export function checkDigit(nineDigits: string): number {
  return (10 - (luhnSum(`${nineDigits}0`) % 10)) % 10
}

/** Luhn's sum from the right, so that the length does not matter: every second digit counts double. */
function luhnSum(digits: string): number {
  return [...digits]
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? Number(digit) : crossSum(2 * Number(digit))))
    .reduce((total, number) => total + number, 0)
}

function crossSum(number: number): number {
  return number > 9 ? number - 9 : number
}

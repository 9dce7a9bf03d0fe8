import { checkDigit, parseOrganisationNumber } from '../domain/register/organisationNumber.ts'
import { type CellRead, textOf, wrong } from './cellRead.ts'
import type { Cell } from './table.ts'

/** As the register writes it; a personal number is told apart, so that it is shown to nobody. */
export function readOrganisationNumber(cell: Cell): CellRead<string> {
  const written = textOf(cell)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(' ', '')
  const number = parseOrganisationNumber(written)
  return number === undefined ? wrong(faultIn(written.replaceAll('-', ''))) : { value: number }
}

function faultIn(written: string) {
  const [, century, digits] = /^(16|18|19|20)?(\d{10})$/.exec(written) ?? []
  if (digits === undefined) return { fault: 'organisationNumberLength' } as const
  const isBorn = century !== undefined && century !== '16'
  if (isBorn || /^\d\d[01]/.test(digits)) return { fault: 'personalNumber' } as const
  return { fault: 'organisationNumberCheck', digit: checkDigit(digits.slice(0, 9)) } as const
}

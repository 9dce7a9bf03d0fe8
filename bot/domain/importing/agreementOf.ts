import type { Agreement, AgreementKind } from '../register/agreement.ts'
import type { Wrong } from './problem.ts'
import { agreementFields, type Field, type RowValues } from './rowValues.ts'

export type AgreementRead = Readonly<{ agreement: Agreement }> | Readonly<{ field: Field; wrong: Wrong }>

/** The agreement that a row speaks of, undefined where it speaks of none, or what it lacks. */
export function agreementOf(values: Partial<RowValues>): AgreementRead | undefined {
  if (agreementFields.every(field => values[field] === undefined)) return undefined
  const kind = values.agreementKind ?? kindShown(values)
  if (kind === undefined) return lacking('agreementKind')
  const { agreementNumber = '', agreementFrom: from, agreementTo: to } = values
  if (from === undefined) return lacking('agreementFrom')
  if (to === undefined) return lacking('agreementTo')
  if (from > to)
    return {
      field: 'agreementTo',
      wrong: { fault: 'reversed', first: 'agreementFrom', second: 'agreementTo' },
    }
  return ofKind(kind, { number: agreementNumber, from, to }, values)
}

/** A rank is given in frameworks only, and places are paid beforehand in subscriptions only. */
function kindShown({
  agreementRank,
  agreementArea,
  paidPlaces,
}: Partial<RowValues>): AgreementKind | undefined {
  if (agreementRank !== undefined || agreementArea !== undefined) return 'framework'
  return paidPlaces === undefined ? undefined : 'subscription'
}

function ofKind(
  kind: AgreementKind,
  always: Pick<Agreement, 'number' | 'from' | 'to'>,
  { agreementArea: area, agreementLot: lot, agreementRank: rank, paidPlaces }: Partial<RowValues>,
): AgreementRead {
  if (kind === 'individual') return { agreement: { ...always, kind } }
  if (kind === 'subscription')
    return paidPlaces === undefined ? lacking('paidPlaces') : { agreement: { ...always, kind, paidPlaces } }
  if (area === undefined) return lacking('agreementArea')
  if (rank === undefined) return lacking('agreementRank')
  return { agreement: { ...always, kind, area, rank, ...(lot === undefined ? {} : { lot }) } }
}

function lacking(field: Field): AgreementRead {
  return { field, wrong: { fault: 'missing', field, neededFor: 'agreement' } }
}

import { type Agreement, agreementIdOf, isSameAgreement } from '../register/agreement.ts'
import type { Unit } from '../register/unit.ts'
import { agreementOf } from './agreementOf.ts'
import type { AgreementPlan } from './plan.ts'
import type { Problem } from './problem.ts'
import { differing, leavesOut, problemIn, type ReadRow } from './readRow.ts'
import { agreementFields } from './rowValues.ts'
import { agreementValues, isSameValue } from './valuesOf.ts'

export type AgreementsRead = Readonly<{ agreements: readonly AgreementPlan[]; problems: readonly Problem[] }>

/** What the rows of a unit say of its agreements that is not known already. */
export function agreementsIn(rows: readonly ReadRow[], unit: Unit | undefined): AgreementsRead {
  const problems: Problem[] = []
  const agreements: AgreementPlan[] = []
  const sayers = new Map<string, Sayer>()
  for (const row of rows) {
    const read = agreementOf(row.values)
    if (read === undefined) continue
    if ('wrong' in read) {
      // What stands there and was not understood is a problem already.
      if (leavesOut(row, read.field) || read.wrong.fault !== 'missing')
        problems.push(problemIn(row, read.field, read.wrong))
      continue
    }
    const { agreement } = read
    const earlier = sayers.get(idOf(agreement))
    if (earlier) problems.push(...differingTerms(earlier, { agreement, row }))
    else {
      sayers.set(idOf(agreement), { agreement, row })
      agreements.push(...agreementPlan(agreement, unit))
    }
  }
  const [last] = rows.slice(-1)
  if (last && sayers.size > mostAgreements)
    problems.push(problemIn(last, 'agreementNumber', { fault: 'tooManyAgreements', most: mostAgreements }))
  return { agreements, problems }
}

/** So many of one unit are carried out in one commit. */
const mostAgreements = 20

function idOf(agreement: Agreement): string {
  const { number, from, lot } = agreementIdOf(agreement)
  return JSON.stringify([number, from, lot ?? null])
}

function agreementPlan(agreement: Agreement, unit: Unit | undefined): readonly AgreementPlan[] {
  const before = unit?.agreements.find(known =>
    isSameAgreement(agreementIdOf(known), agreementIdOf(agreement)),
  )
  if (!before) return [{ agreement }]
  const [now, then] = [agreementValues(agreement), agreementValues(before)]
  return agreementFields.every(field => isSameValue(field, now[field], then[field]))
    ? []
    : [{ agreement, before }]
}

type Sayer = Readonly<{ agreement: Agreement; row: ReadRow }>

function differingTerms(earlier: Sayer, later: Sayer): readonly Problem[] {
  const [then, now] = [agreementValues(earlier.agreement), agreementValues(later.agreement)]
  return agreementFields
    .filter(field => !isSameValue(field, then[field], now[field]))
    .map(field => differing('sameUnitDiffers', field, [earlier.row, later.row]))
}

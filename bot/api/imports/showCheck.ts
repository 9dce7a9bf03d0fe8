import type { FieldChange, ImportPlan, ProviderPlan } from '../../domain/importing/plan.ts'
import type { Problem } from '../../domain/importing/problem.ts'
import type { Check } from '../../import/checkTables.ts'
import { fingerprintOf } from '../../import/fingerprint.ts'
import { cellOf } from '../../import/unitList.ts'
import type { Words } from '../../text/words.ts'
import { type Checked, mostShown } from '../contract/imports.ts'

export function showCheck({ plan, problems, rows, unchanged, absent }: Check, words: Words): Checked {
  const units = plan.providers.flatMap(provider => provider.units)
  return {
    fingerprint: fingerprintOf(plan),
    rows,
    errors: problems.filter(({ weight }) => weight === 'error').length,
    warnings: problems.filter(({ weight }) => weight === 'warning').length,
    newUnits: units.filter(({ isNew }) => isNew).length,
    changedUnits: units.filter(({ isNew }) => !isNew).length,
    unchangedUnits: unchanged,
    absentUnits: absent.length,
    problems: problems.slice(0, mostShown).map(problem => shown(problem, words)),
    changes: changesIn(plan, words).slice(0, mostShown),
    absent: absent
      .slice(0, mostShown)
      .map(({ providerName, unitName, unitId }) => ({ provider: providerName, unit: unitName, unitId })),
  }
}

function shown(
  { weight, sheet, row, column, value, wrong }: Problem,
  { importing }: Words,
): Checked['problems'][number] {
  const place = column && { column: { number: column.number, heading: column.heading } }
  return { weight, sheet, row, ...place, value, text: importing.problem(wrong) }
}

function changesIn({ providers }: ImportPlan, words: Words): Checked['changes'] {
  return providers.flatMap(provider => [
    ...ofProvider(provider, words),
    ...provider.units.map(({ name, isNew, changes, agreements }) => ({
      provider: provider.name,
      unit: name,
      isNew,
      fields: [
        ...changes.map(change => fieldIn(change, words)),
        ...agreements.map(({ agreement, before }) => ({
          field: words.importing.columns.agreementKind,
          from: before ? words.importing.agreement(before) : '',
          to: words.importing.agreement(agreement),
        })),
      ],
    })),
  ])
}

function ofProvider({ name, isNew, changes }: ProviderPlan, words: Words): Checked['changes'] {
  if (!isNew && changes.length === 0) return []
  return [{ provider: name, isNew, fields: changes.map(change => fieldIn(change, words)) }]
}

function fieldIn(
  { field, from, to }: FieldChange,
  words: Words,
): Checked['changes'][number]['fields'][number] {
  const written = (value: FieldChange['from']) => String(cellOf(field, { [field]: value }, words) ?? '')
  return { field: words.importing.columns[field], from: written(from), to: written(to) }
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { CandidateRow, Suggested } from '../../bot/api/contract/cases.ts'
import { useWords } from '../text/words.ts'

export type Compared = CandidateRow | Suggested

const useStyles = makeStyles({
  scrolled: { margin: 0, overflowX: 'auto' },
  table: { borderCollapse: 'collapse', minWidth: '100%' },
  cell: {
    minWidth: '8rem',
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  label: { minWidth: '6rem', color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
})

/** Units in columns, with the same of each on the same line. */
export function ComparedUnits({ units }: Readonly<{ units: readonly Compared[] }>) {
  const words = useWords()
  const styles = useStyles()
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keyboard. */
    <figure className={styles.scrolled} aria-label={words.case.comparison} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {units.map(({ unitId, unitName }) => (
              <th key={unitId} scope="col" className={mergeClasses(styles.cell, styles.name)}>
                {unitName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linesOf(units, words.case).map(({ label, values }) => (
            <tr key={label}>
              <th scope="row" className={mergeClasses(styles.cell, styles.label)}>
                {label}
              </th>
              {values.map((value, index) => (
                <td key={units[index]?.unitId} className={styles.cell}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.label)}>
              {words.case.reasons}
            </th>
            {units.map(({ unitId, reasons }) => (
              <td key={unitId} className={styles.cell}>
                <ul className={styles.list}>
                  {reasons.map(reason => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </figure>
  )
}

type Labels = ReturnType<typeof useWords>['case']

function linesOf(
  units: readonly Compared[],
  labels: Labels,
): readonly Readonly<{ label: string; values: readonly string[] }>[] {
  const scored = units.filter(unit => 'parts' in unit)
  const names = scored[0]?.parts.map(({ name }) => name) ?? []
  return [
    { label: labels.dailyPrice, values: units.map(({ dailyPrice }) => dailyPrice) },
    { label: labels.priceForStay, values: units.map(({ priceForStay }) => priceForStay) },
    { label: labels.distance, values: units.map(({ distance }) => distance) },
    { label: labels.earliest, values: units.map(({ earliest }) => earliest) },
    { label: labels.vacancy, values: units.map(({ vacancy }) => vacancy) },
    ...(scored.length > 0 ? [{ label: labels.score, values: scored.map(({ score }) => score) }] : []),
    ...names.map(name => ({
      label: `${labels.score}: ${name}`,
      values: scored.map(({ parts }) => {
        const part = parts.find(other => other.name === name)
        return part ? `${part.said}, ${part.weight}: ${part.why}` : ''
      }),
    })),
  ]
}

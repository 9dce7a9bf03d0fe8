import { makeStyles, tokens } from '@fluentui/react-components'
import type { Checked } from '../../bot/api/contract/imports.ts'
import { useWords } from '../text/words.ts'

const useStyles = makeStyles({
  // A table that is wider than a telephone scrolls within itself.
  frame: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      verticalAlign: 'top',
    },
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  text: { minWidth: '14rem' },
})

/** Where each fault stands, what is there, and what would be right. */
export function Problems({ problems }: Readonly<{ problems: Checked['problems'] }>) {
  const { importing } = useWords()
  const { headings } = importing
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.frame} aria-label={headings.text} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{headings.weight}</th>
            <th scope="col">{headings.sheet}</th>
            <th scope="col">{headings.row}</th>
            <th scope="col">{headings.column}</th>
            <th scope="col">{headings.value}</th>
            <th scope="col">{headings.text}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two faults can stand in one cell, and none moves.
            <tr key={at}>
              <td>{importing.weights[problem.weight]}</td>
              <td>{problem.sheet}</td>
              <td className={styles.number}>{problem.row}</td>
              <td>{problem.column?.heading}</td>
              <td>{problem.value}</td>
              <td className={styles.text}>{problem.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

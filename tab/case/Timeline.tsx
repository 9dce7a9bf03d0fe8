import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { LineOfTime } from '../../bot/api/contract/cases.ts'

const useStyles = makeStyles({
  lines: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'grid', gap: tokens.spacingVerticalXXS },
  when: { color: tokens.colorNeutralForeground2 },
  quote: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
})

/** Everything that has happened, the newest first. */
export function Timeline({ lines }: Readonly<{ lines: readonly LineOfTime[] }>) {
  const styles = useStyles()
  return (
    <ol className={styles.lines}>
      {lines.map(({ version, at, by, what, quote }) => (
        <li key={version} className={styles.line}>
          <Text size={200} className={styles.when}>
            {at}, {by}
          </Text>
          <Text>{what}</Text>
          {quote && <blockquote className={styles.quote}>{quote}</blockquote>}
        </li>
      ))}
    </ol>
  )
}

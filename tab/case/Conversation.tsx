import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { LineOfTime } from '../../bot/api/contract/cases.ts'
import { useWords } from '../text/words.ts'

const useStyles = makeStyles({
  lines: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    maxWidth: '36rem',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  ofCentralUnit: { justifySelf: 'end', backgroundColor: tokens.colorBrandBackground2 },
  quote: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
})

/** What those involved have written to each other, in the order in which it was written. */
export function Conversation({ lines }: Readonly<{ lines: readonly LineOfTime[] }>) {
  const words = useWords()
  const styles = useStyles()
  const said = lines.filter(({ quote, side }) => quote && side !== 'clock').toReversed()
  if (said.length === 0) return <Text>{words.case.nothingSaid}</Text>
  return (
    <ol className={styles.lines}>
      {said.map(({ version, at, by, what, quote, side }) => (
        <li
          key={version}
          className={mergeClasses(styles.line, side === 'centralUnit' && styles.ofCentralUnit)}
        >
          <Text size={200}>
            {by}, {at}. {what}
          </Text>
          <blockquote className={styles.quote}>{quote}</blockquote>
        </li>
      ))}
    </ol>
  )
}

import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { CandidateRow, Suggested } from '../../bot/api/contract/cases.ts'
import { useWords } from '../text/words.ts'
import { PageLink } from '../ui/PageLink.tsx'

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(9rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0 },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
})

/** A unit's figures, in the same places for every unit. */
export function UnitFigures({ unit }: Readonly<{ unit: CandidateRow | Suggested }>) {
  const { case: labels } = useWords()
  const styles = useStyles()
  const figures = [
    [labels.dailyPrice, unit.dailyPrice],
    [labels.priceForStay, unit.priceForStay],
    [labels.distance, unit.distance],
    [labels.earliest, unit.earliest],
  ] as const
  return (
    <>
      <Text>
        {unit.whoAndWhere}
        {'\u00a0· '}
        <PageLink to={`/register/units/${encodeURIComponent(unit.unitId)}`}>{labels.inRegister}</PageLink>
      </Text>
      <dl className={styles.figures}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>
              <Text weight="semibold">{value}</Text>
            </dd>
          </div>
        ))}
      </dl>
      {unit.priceWarning ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{unit.priceWarning}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Text>
        {labels.vacancy}: {unit.vacancy}
      </Text>
      <ul className={styles.reasons}>
        {unit.reasons.map(reason => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  )
}

import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { CandidateRow } from '../../bot/api/contract/cases.ts'
import { useWords } from '../text/words.ts'
import { UnitFigures } from './UnitFigures.tsx'

type Boxed = Readonly<{ candidate: CandidateRow; isPicked: boolean; onPick: (isPicked: boolean) => void }>

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  better: { color: tokens.colorStatusSuccessForeground1 },
})

/** A unit that fits, to tick for the suggestion. */
export function CandidateBox({ candidate, isPicked, onPick }: Boxed) {
  const words = useWords()
  const styles = useStyles()
  const { place, unitName, fitsClearlyBetter, saysUnsuited, score, parts } = candidate
  return (
    <article className={styles.box}>
      <Checkbox
        checked={isPicked}
        label={<Text weight="semibold">{`${place}. ${unitName}`}</Text>}
        onChange={(_, { checked }) => onPick(checked === true)}
      />
      {fitsClearlyBetter && <Text className={styles.better}>★ {fitsClearlyBetter}</Text>}
      {saysUnsuited && <Text>⚠ {saysUnsuited}</Text>}
      <UnitFigures unit={candidate} />
      <details>
        <summary>
          {words.case.score} {score}. {words.case.howScored}
        </summary>
        <ul>
          {parts.map(({ name, said, weight, why }) => (
            <li key={name}>
              {name} {said}, {weight}: {why}
            </li>
          ))}
        </ul>
      </details>
    </article>
  )
}

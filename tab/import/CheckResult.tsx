import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Checked } from '../../bot/api/contract/imports.ts'
import { useWords } from '../text/words.ts'
import { Section } from '../ui/Section.tsx'
import { BesideWork, isUnderWay, type Work } from './BesideWork.tsx'
import { Problems } from './Problems.tsx'

type Result = Readonly<{ check: Checked; onDecided: () => void; work: Work | undefined }>

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    gridTemplateColumns: 'max-content max-content',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '& dd': { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
})

/** What would happen and what speaks against it; the answer before the button. */
export function CheckResult({ check, onDecided, work }: Result) {
  const { importing } = useWords()
  const isPossible = check.errors === 0 && check.changes.length > 0
  return (
    <>
      <Section title={importing.wouldBe}>
        <Counts check={check} />
        {isPossible && (
          <BesideWork work={work}>
            <Button appearance="primary" disabledFocusable={isUnderWay(work)} onClick={onDecided}>
              {importing.decide}
            </Button>
          </BesideWork>
        )}
      </Section>
      <Section title={importing.problems(check.errors, check.warnings)}>
        <Text role="status">{check.errors > 0 ? importing.mustBeMended : importing.noProblems}</Text>
        {check.problems.length > 0 && <Problems problems={check.problems} />}
        <More of={check.errors + check.warnings} shown={check.problems.length} />
      </Section>
      {check.changes.length > 0 && (
        <Section title={importing.changes}>
          <Changes changes={check.changes} />
        </Section>
      )}
      {check.absent.length > 0 && (
        <Section title={importing.absentUnits}>
          <Text>{importing.absent}</Text>
          <Absent check={check} />
        </Section>
      )}
    </>
  )
}

function Counts({ check }: Readonly<{ check: Checked }>) {
  const { importing } = useWords()
  const styles = useStyles()
  const counts = [
    [importing.newUnits, check.newUnits],
    [importing.changedUnits, check.changedUnits],
    [importing.unchangedUnits, check.unchangedUnits],
    [importing.absentUnits, check.absentUnits],
  ] as const
  return (
    <>
      <Text>{importing.rows(check.rows)}</Text>
      <dl className={styles.counts}>
        {counts.map(([name, count]) => (
          <Count key={name} name={name} count={count} />
        ))}
      </dl>
    </>
  )
}

function Count({ name, count }: Readonly<{ name: string; count: number }>) {
  const { importing } = useWords()
  return (
    <>
      <dt>{name}</dt>
      <dd>{importing.count(count)}</dd>
    </>
  )
}

function Changes({ changes }: Readonly<{ changes: Checked['changes'] }>) {
  const { importing } = useWords()
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {changes.map(({ provider, unit, isNew, fields }) => (
        <li key={`${provider}/${unit ?? ''}`}>
          <Text weight="semibold">{[provider, ...(unit === undefined ? [] : [unit])].join(', ')}</Text>
          {isNew && ` · ${importing.isNew}`}
          {fields.map(({ field, from, to }) => (
            <div key={`${field} ${to}`}>
              {field}: {importing.fromTo(from, to)}
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Absent({ check: { absent, absentUnits } }: Readonly<{ check: Checked }>) {
  const styles = useStyles()
  const inSight = absent.slice(0, 20)
  return (
    <>
      <ul className={styles.list}>
        {inSight.map(({ provider, unit, unitId }) => (
          <li key={unitId}>
            {unit}, {provider}
          </li>
        ))}
      </ul>
      <More of={absentUnits} shown={inSight.length} />
    </>
  )
}

function More({ of, shown }: Readonly<{ of: number; shown: number }>) {
  const { importing } = useWords()
  return of > shown ? <Text>{importing.andMore(of - shown)}</Text> : null
}

import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { CasePage } from '../../bot/api/contract/cases.ts'
import { useWords } from '../text/words.ts'
import { PageLink } from '../ui/PageLink.tsx'
import { Section } from '../ui/Section.tsx'

const useStyles = makeStyles({
  facts: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
})

/** What is asked for. */
export function RequestFacts({ page: { facts, freeText, parallels } }: Readonly<{ page: CasePage }>) {
  const words = useWords()
  const styles = useStyles()
  const rows = freeText === '' ? facts : [...facts, { label: words.case.freeText, value: freeText }]
  return (
    <Section title={words.case.request}>
      <dl className={styles.facts}>
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
        {parallels.length > 0 && (
          <div>
            <dt className={styles.label}>{words.case.parallels}</dt>
            {parallels.map(({ caseCode, service }) => (
              <dd key={caseCode} className={styles.value}>
                <PageLink to={`/cases/${caseCode}`}>{caseCode}</PageLink> <Text>{service}</Text>
              </dd>
            ))}
          </div>
        )}
      </dl>
    </Section>
  )
}

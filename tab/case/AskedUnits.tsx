import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { CasePage } from '../../bot/api/contract/cases.ts'
import { useWords } from '../text/words.ts'
import { PageLink } from '../ui/PageLink.tsx'
import { Section } from '../ui/Section.tsx'

const useStyles = makeStyles({
  units: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  unit: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  written: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  to: { color: tokens.colorNeutralForeground2 },
})

/** Who was asked for a place, what they say, and what left for them, word for word. */
export function AskedUnits({ inquiries }: Readonly<{ inquiries: NonNullable<CasePage['inquiries']> }>) {
  const words = useWords()
  const styles = useStyles()
  return (
    <Section title={words.case.asked}>
      <Text>{inquiries.said}</Text>
      <ul className={styles.units}>
        {inquiries.units.map(({ unitId, unitName, standing, isAnswered, ownWords, sent }) => (
          <li key={unitId} className={styles.unit}>
            <PageLink to={`/register/units/${encodeURIComponent(unitId)}`}>{unitName}</PageLink>
            <Text weight={isAnswered ? 'semibold' : 'regular'}>{standing}</Text>
            {ownWords && <blockquote className={styles.written}>{ownWords}</blockquote>}
            {sent.length > 0 && (
              <details>
                <summary aria-label={`${words.case.whatWasSent}, ${unitName}`}>
                  {words.case.whatWasSent}
                </summary>
                {sent.map(({ at, to, subject, text }) => (
                  <div key={at}>
                    <Text block size={200} className={styles.to}>
                      {words.case.mailedTo(to, at)}
                    </Text>
                    <Text block size={200} className={styles.to}>
                      {words.case.mailSubject(subject)}
                    </Text>
                    <blockquote className={styles.written}>{text}</blockquote>
                  </div>
                ))}
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

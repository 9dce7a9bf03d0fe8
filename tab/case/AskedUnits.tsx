import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { CasePage } from '../../bot/api/contract/cases.ts'
import { CommandFault } from '../handling/CommandFault.tsx'
import { useCaseCommand } from '../handling/useCaseCommand.ts'
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
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Who was asked for a place, what they say, and what left for them, word for word. */
export function AskedUnits({ page, onDone }: Readonly<{ page: CasePage; onDone: () => void }>) {
  const words = useWords()
  const styles = useStyles()
  const command = useCaseCommand(page.caseCode, onDone)
  return (
    <Section title={words.case.asked}>
      <Text>{page.inquiries?.said}</Text>
      {command.problem && <CommandFault problem={command.problem} />}
      <ul className={styles.units}>
        {page.inquiries?.units.map(({ unitId, unitName, standing, isAnswered, ownWords, mail, sent }) => (
          <li key={unitId} className={styles.unit}>
            <PageLink to={`/register/units/${encodeURIComponent(unitId)}`}>{unitName}</PageLink>
            <Text weight={isAnswered ? 'semibold' : 'regular'}>{standing}</Text>
            {ownWords && <blockquote className={styles.written}>{ownWords}</blockquote>}
            {mail?.said && <Text>{mail.said}</Text>}
            {mail && <blockquote className={styles.written}>{mail.text}</blockquote>}
            {mail && mail.records.length > 0 && (
              <div className={styles.bar}>
                {mail.records.map(({ answer, title }) => (
                  <Button
                    key={answer}
                    aria-label={`${title}, ${unitName}`}
                    disabledFocusable={command.isSending}
                    onClick={() =>
                      void command.send({ command: 'recordReply', unitId, answer }, page.version)
                    }
                  >
                    {title}
                  </Button>
                ))}
              </div>
            )}
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

import { Link, makeStyles, Text } from '@fluentui/react-components'
import type { MailShown } from '../../bot/api/contract/mails.ts'
import { CaseState } from '../handling/CaseState.tsx'
import { useWords } from '../text/words.ts'
import { Section } from '../ui/Section.tsx'
import { RecordReply } from './RecordReply.tsx'

type Filed = Readonly<{ inquiry: MailShown['filed'][number]; onDone: () => void }>

const useStyles = makeStyles({
  written: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  open: { justifySelf: 'start' },
})

/** The inquiry that the mail answers: what was asked, what it seems to say, and what somebody makes of it. */
export function FiledMail({ inquiry: { head, unit, address }, onDone }: Filed) {
  const words = useWords()
  const styles = useStyles()
  const { unitName, standing, sent, mail } = unit
  return (
    <Section title={unitName}>
      <CaseState head={head} />
      <Text>
        {head.service}, {head.children}
      </Text>
      <Text weight={unit.isAnswered ? 'semibold' : 'regular'}>{standing}</Text>
      {mail && mail.records.length > 0 && (
        <RecordReply head={head} unitId={unit.unitId} records={mail.records} onDone={onDone} />
      )}
      {sent.length > 0 && (
        <details>
          <summary>{words.outlook.whatWasAsked}</summary>
          {sent.map(({ at, text }) => (
            <blockquote key={at} className={styles.written}>
              {text}
            </blockquote>
          ))}
        </details>
      )}
      <Link className={styles.open} href={address} target="_blank" inline>
        {words.outlook.openCase}
      </Link>
    </Section>
  )
}

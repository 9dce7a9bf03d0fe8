import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { CaseAct, CaseHead } from '../../bot/api/contract/cases.ts'
import { CaseActions } from '../handling/CaseActions.tsx'
import { CaseState } from '../handling/CaseState.tsx'
import { Deadline } from '../handling/Deadline.tsx'
import { useWords } from '../text/words.ts'
import { PageLink } from '../ui/PageLink.tsx'

type Row = Readonly<{ head: CaseHead; onDone: (command: CaseAct['command']) => void }>

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  part: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
})

/** A case in the queue: which, what is asked for, by when and who waits for whom; and what can be done with it. */
export function QueueRow({ head, onDone }: Row) {
  const words = useWords()
  const styles = useStyles()
  const { caseCode, offers } = head
  const [, goTo] = useLocation()
  const areUnitsNext = offers.some(({ command }) => command === 'sendSuggestion' || command === 'choose')
  return (
    <article className={styles.row} aria-labelledby={`case-${caseCode}`}>
      <div className={styles.head}>
        <h2 id={`case-${caseCode}`} className={styles.heading}>
          <PageLink to={`/cases/${caseCode}`}>{caseCode}</PageLink>
        </h2>
        <CaseState head={head} />
      </div>
      <div className={styles.parts}>
        <div className={styles.part}>
          <Text weight="semibold">{head.service}</Text>
          <Text>
            {head.children}, {head.district}
          </Text>
          <Text>{head.start}</Text>
        </div>
        <div className={styles.part}>
          <Deadline head={head} />
          <Text>{head.waitsFor}</Text>
          <Text>
            {words.case.holder}: {head.officer ?? words.case.nobody}
          </Text>
          <Text size={200} className={styles.quiet}>
            {head.filedAgo}. {words.case.waiting}: {head.waited.join(', ')}
          </Text>
        </div>
      </div>
      <CaseActions head={head} onDone={onDone}>
        {areUnitsNext && (
          <Button appearance="primary" onClick={() => goTo(`/cases/${caseCode}`)}>
            {words.queue.toUnits}
          </Button>
        )}
      </CaseActions>
    </article>
  )
}

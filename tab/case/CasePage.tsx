import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { casePage } from '../../bot/api/contract/cases.ts'
import { useReading } from '../api/useReading.ts'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { PageLink } from '../ui/PageLink.tsx'
import { useEveryMinute } from '../ui/useEveryMinute.ts'
import { AskedUnits } from './AskedUnits.tsx'
import { Candidates } from './Candidates.tsx'
import { CaseRecord } from './CaseRecord.tsx'
import { CaseSummary } from './CaseSummary.tsx'
import { Meetings } from './Meetings.tsx'
import { RequestFacts } from './RequestFacts.tsx'
import { SuggestedUnits } from './SuggestedUnits.tsx'

type Addressed = Readonly<{ params: Readonly<Record<string, string | undefined>> }>

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    '@media (min-width: 64rem)': { gridTemplateColumns: 'minmax(0, 5fr) minmax(20rem, 3fr)' },
  },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXL },
})

/** One case: how it stands and what can be done first, then what it is about, and all that has happened in it. */
export function CasePage({ params: { caseCode = '' } }: Addressed) {
  const words = useWords()
  const styles = useStyles()
  const { answer, problem, readAgain } = useReading(
    { path: `/api/cases/${encodeURIComponent(caseCode)}`, answer: casePage },
    ({ cases }) => cases.some(({ id }) => id === caseCode),
  )
  useEveryMinute(readAgain)
  const hasUnits = answer && (answer.suggestion || answer.inquiries || answer.showsCandidates)
  return (
    <Page title={words.case.title(caseCode)}>
      <PageLink to="/queue">{words.case.back}</PageLink>
      {problem && <Failure problem={problem} onTryAgain={readAgain} />}
      {!answer && !problem && <Loading rows={10} />}
      {answer && (
        <>
          {answer.undelivered.map(said => (
            <MessageBar key={said} intent="warning" layout="multiline">
              <MessageBarBody>{said}</MessageBarBody>
            </MessageBar>
          ))}
          <CaseSummary page={answer} onDone={readAgain} />
          <div className={hasUnits ? styles.columns : undefined}>
            {hasUnits && (
              <div className={styles.column}>
                {answer.suggestion && <SuggestedUnits page={answer} onDone={readAgain} />}
                {answer.inquiries && <AskedUnits page={answer} onDone={readAgain} />}
                {answer.showsCandidates && <Candidates page={answer} onDone={readAgain} />}
              </div>
            )}
            <div className={hasUnits ? styles.column : styles.columns}>
              <Meetings page={answer} onDone={readAgain} />
              <RequestFacts page={answer} />
              <CaseRecord page={answer} />
            </div>
          </div>
        </>
      )}
    </Page>
  )
}

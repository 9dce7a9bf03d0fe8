import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { permitWatch } from '../../../bot/api/contract/permitWatch.ts'
import { useReading } from '../../api/useReading.ts'
import { useWords } from '../../text/words.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { WatchedUnit } from './WatchedUnit.tsx'

const atOnce = 50

const useStyles = makeStyles({
  units: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
})

/** Every permit that is not as it should be, the worst first, with what it touches. */
export function PermitWatchPage() {
  const { permits } = useWords()
  const styles = useStyles()
  const [limit, setLimit] = useState(atOnce)
  const { answer, problem, readAgain } = useReading(
    { path: '/api/register/permit-watch', answer: permitWatch, body: { limit } },
    ({ providers, cases }) => providers.length + cases.length > 0,
  )
  return (
    <Page title={permits.title}>
      {problem && <Failure problem={problem} onTryAgain={readAgain} />}
      {!answer && !problem && <Loading rows={8} />}
      {answer?.total === 0 && (
        <Empty title={permits.allInOrder.title} advice={permits.allInOrder.detail(answer.of, answer.at)} />
      )}
      {answer && answer.total > 0 && (
        <>
          <Text role="status">{permits.found(answer.total, answer.of, answer.at)}</Text>
          <ul className={styles.units}>
            {answer.units.map(unit => (
              <li key={unit.unitId}>
                <WatchedUnit unit={unit} />
              </li>
            ))}
          </ul>
          {answer.units.length < answer.total && (
            <div>
              <Button onClick={() => setLimit(limit + atOnce)}>{permits.showMore}</Button>
            </div>
          )}
        </>
      )}
    </Page>
  )
}

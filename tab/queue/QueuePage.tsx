import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { queuePage } from '../../bot/api/contract/cases.ts'
import { useReading } from '../api/useReading.ts'
import { useWords } from '../text/words.ts'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { useEveryMinute } from '../ui/useEveryMinute.ts'
import { OpenCase } from './OpenCase.tsx'
import { QueueFilters } from './QueueFilters.tsx'
import { QueueRow } from './QueueRow.tsx'
import { everything, rememberedFilter, rememberFilter, shownBy } from './queueFilter.ts'
import { useSteadyOrder } from './useSteadyOrder.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
})

/** Every open case that the person may see: what stands first is to be taken first. */
export function QueuePage() {
  const { queue } = useWords()
  const styles = useStyles()
  const [, goTo] = useLocation()
  const [filter, setFilter] = useState(rememberedFilter)
  const { answer, problem, readAgain } = useReading(
    { path: '/api/queue', answer: queuePage },
    ({ cases }) => cases.length > 0,
  )
  useEveryMinute(readAgain)
  const choose = (chosen: typeof filter) => {
    setFilter(chosen)
    rememberFilter(chosen)
  }
  const cases = answer?.cases ?? []
  const { inOrder, pointing } = useSteadyOrder(cases.filter(shownBy(filter)))
  return (
    <Page title={queue.title}>
      {problem && <Failure problem={problem} onTryAgain={readAgain} />}
      {!answer && !problem && <Loading rows={8} />}
      {cases.length > 0 && <Text role="status">{queue.found(inOrder.length, cases.length)}</Text>}
      {cases.length > 0 && <QueueFilters cases={cases} filter={filter} onFilter={choose} />}
      {answer && cases.length === 0 && <Empty title={queue.empty} advice={queue.emptyAdvice} />}
      {cases.length > 0 && inOrder.length === 0 && (
        <Empty title={queue.noneShown} advice={queue.noneShownAdvice}>
          <Button onClick={() => choose(everything)}>{queue.clearFilters}</Button>
        </Empty>
      )}
      <ul className={styles.list} {...pointing}>
        {inOrder.map(head => (
          <li key={head.caseCode}>
            <QueueRow
              head={head}
              onDone={command => {
                readAgain()
                if (command === 'showCandidates') goTo(`/cases/${head.caseCode}`)
              }}
            />
          </li>
        ))}
      </ul>
      <OpenCase />
    </Page>
  )
}

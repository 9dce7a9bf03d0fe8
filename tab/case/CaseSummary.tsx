import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { CasePage } from '../../bot/api/contract/cases.ts'
import { CaseActions } from '../handling/CaseActions.tsx'
import { CaseState } from '../handling/CaseState.tsx'
import { Deadline } from '../handling/Deadline.tsx'
import { useWords } from '../text/words.ts'

type Summary = Readonly<{ page: CasePage; onDone: () => void }>

const useStyles = makeStyles({
  summary: { display: 'grid', gap: tokens.spacingVerticalM },
  lines: { display: 'grid', gap: tokens.spacingVerticalXS },
})

/** How the case stands, what happens next, and what can be done. */
export function CaseSummary({ page, onDone }: Summary) {
  const words = useWords()
  const styles = useStyles()
  const since = (version: number) => page.timeline.filter(line => line.version > version)
  return (
    <div className={styles.summary}>
      <CaseState head={page} />
      <Text size={400} weight="semibold">
        {page.next}
      </Text>
      <CaseActions head={page} since={since} onDone={onDone} />
      <div className={styles.lines}>
        <Deadline head={page} />
        <Text>
          {words.case.holder}: {page.officer ?? words.case.nobody}
        </Text>
        {page.isOpen && <Text>{page.waitsFor}</Text>}
        {page.waited.length > 0 && (
          <Text>
            {words.case.waiting}: {page.waited.join(', ')}
          </Text>
        )}
      </div>
    </div>
  )
}

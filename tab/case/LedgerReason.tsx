import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { type CandidateList, type LedgerPage, ledgerPage } from '../../bot/api/contract/cases.ts'
import type { Problem } from '../../bot/api/contract/problem.ts'
import { useLive } from '../api/live.tsx'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'

type Counted = CandidateList['ledger'][number]
type Reason = Readonly<{ caseCode: string; counted: Counted }>

const useStyles = makeStyles({
  units: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0 },
})

/** One reason, and the units that it keeps out. They are fetched when it is opened. */
export function LedgerReason({ caseCode, counted }: Reason) {
  const words = useWords()
  const styles = useStyles()
  const { units, next, problem, fetchMore } = useUnitsKeptOut({ caseCode, counted })
  return (
    <details
      onToggle={event => {
        if (event.currentTarget.open && units.length === 0) void fetchMore()
      }}
    >
      <summary>{words.case.unitsOf(counted.reason, counted.units)}</summary>
      {problem && <Failure problem={problem} onTryAgain={() => void fetchMore()} />}
      <ul className={styles.units}>
        {units.map(({ unitId, unitName, why }) => (
          <li key={unitId}>
            <Text weight="semibold">{unitName}</Text>: {why.join(' ')}
          </li>
        ))}
      </ul>
      {next !== undefined && (
        <Button size="small" onClick={() => void fetchMore()}>
          {words.case.showMore}
        </Button>
      )}
    </details>
  )
}

type Kept = Readonly<{ units: LedgerPage['units']; next?: string | undefined; problem?: Problem }>

function useUnitsKeptOut({
  caseCode,
  counted: { code },
}: Reason): Kept & Readonly<{ fetchMore: () => Promise<void> }> {
  const { server } = useLive()
  const [kept, setKept] = useState<Kept>({ units: [] })

  async function fetchMore(): Promise<void> {
    const path = `/api/cases/${encodeURIComponent(caseCode)}/ledger`
    const body = { code, ...(kept.next !== undefined && { after: kept.next }) }
    const answered = await server.ask({ path, answer: ledgerPage, body })
    if ('problem' in answered) return setKept({ ...kept, problem: answered.problem })
    const { units, next } = answered.answer
    setKept({ units: [...kept.units, ...units], next })
  }

  return { ...kept, fetchMore }
}

import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import type { CandidateList } from '../../bot/api/contract/cases.ts'
import { useWords } from '../text/words.ts'
import { LedgerReason } from './LedgerReason.tsx'

const useStyles = makeStyles({
  ledger: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
})

/** Why the other units are not among the candidates: counted by reason, and unit by unit when asked for. */
export function Ledger({ caseCode, list }: Readonly<{ caseCode: string; list: CandidateList }>) {
  const words = useWords()
  const styles = useStyles()
  return (
    <aside className={styles.ledger} aria-label={words.case.ledger(list.unitsExcluded)}>
      <Subtitle2 as="h3" className={styles.heading}>
        {words.case.ledger(list.unitsExcluded)}
      </Subtitle2>
      <Text>{words.case.ledgerAdvice}</Text>
      {list.ledger.map(counted => (
        <LedgerReason key={counted.code} caseCode={caseCode} counted={counted} />
      ))}
    </aside>
  )
}

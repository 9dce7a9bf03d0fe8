import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import type { CaseHead } from '../../bot/api/contract/cases.ts'
import { useWords } from '../text/words.ts'

const useStyles = makeStyles({
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** How the case stands, and whether it is urgent. */
export function CaseState({ head: { state, urgent, isOpen } }: Readonly<{ head: CaseHead }>) {
  const words = useWords()
  const styles = useStyles()
  return (
    <div className={styles.badges}>
      {urgent && isOpen && (
        <Badge color="danger" size="large">
          {words.case.urgent}
        </Badge>
      )}
      <Badge appearance="outline" color="informative" size="large">
        {state}
      </Badge>
    </div>
  )
}

import { Button, makeStyles, Text } from '@fluentui/react-components'
import type { Problem } from '../../bot/api/contract/problem.ts'
import { useWords } from '../text/words.ts'
import { Page } from '../ui/Page.tsx'

const useStyles = makeStyles({ button: { justifySelf: 'start' } })

type Shut = Readonly<{ problem: Problem; onTryAgain: () => void; onChange: (() => void) | undefined }>

/** For whoever is known but has nothing to do here: why, and whom to ask. */
export function ShutOut({ problem, onTryAgain, onChange }: Shut) {
  const { tryAgain, choosePerson } = useWords()
  const styles = useStyles()
  return (
    <Page title={problem.title}>
      <Text>{problem.detail}</Text>
      <Button className={styles.button} appearance="primary" onClick={onTryAgain}>
        {tryAgain}
      </Button>
      {onChange && (
        <Button className={styles.button} onClick={onChange}>
          {choosePerson.change}
        </Button>
      )}
    </Page>
  )
}

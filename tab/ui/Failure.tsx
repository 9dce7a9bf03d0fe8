import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import type { Problem } from '../../bot/api/contract/problem.ts'
import { useWords } from '../text/words.ts'

type Failed = Readonly<{
  problem: Pick<Problem, 'title' | 'detail'> & Partial<Pick<Problem, 'status'>>
  onTryAgain?: () => void
}>

/** To ask once more would be of no use. */
const notThere = 404

/** What could not be done, what is true now, and what to do. */
export function Failure({ problem, onTryAgain }: Failed) {
  const { tryAgain } = useWords()
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{problem.title}.</MessageBarTitle> {problem.detail}
      </MessageBarBody>
      {onTryAgain && problem.status !== notThere && (
        <MessageBarActions>
          <Button onClick={onTryAgain}>{tryAgain}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

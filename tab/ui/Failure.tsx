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

/** What could not be done, what is true now, and what to do. */
export function Failure({ problem, onTryAgain }: Failed) {
  const { tryAgain } = useWords()
  const { status = 0 } = problem
  const mayPass = status < 400 || status >= 500
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{problem.title}.</MessageBarTitle> {problem.detail}
      </MessageBarBody>
      {onTryAgain && mayPass && (
        <MessageBarActions>
          <Button onClick={onTryAgain}>{tryAgain}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

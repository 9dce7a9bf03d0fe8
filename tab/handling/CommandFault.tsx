import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { Problem } from '../../bot/api/contract/problem.ts'
import { Happenings } from './Happenings.tsx'

/** Why something was not done; and what others did, where that is why. */
export function CommandFault({ problem }: Readonly<{ problem: Problem }>) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{problem.title}.</MessageBarTitle> {problem.detail}
        {problem.changes && <Happenings happenings={problem.changes} />}
      </MessageBarBody>
    </MessageBar>
  )
}

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { CommandFault } from '../handling/CommandFault.tsx'
import type { Sending } from '../handling/useCaseCommand.ts'

type Formed = Readonly<{
  action: string
  isWhole: boolean
  command: Sending
  onSend: () => void
  children: ReactNode
}>

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  send: { justifySelf: 'start' },
})

/** What is chosen about a mail, and the press that says that it is so. */
export function PaneForm({ action, isWhole, command, onSend, children }: Formed) {
  const styles = useStyles()
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (isWhole) onSend()
      }}
    >
      {children}
      {command.problem && <CommandFault problem={command.problem} />}
      <Button
        className={styles.send}
        type="submit"
        appearance="primary"
        disabled={!isWhole}
        disabledFocusable={command.isSending}
      >
        {action}
      </Button>
    </form>
  )
}

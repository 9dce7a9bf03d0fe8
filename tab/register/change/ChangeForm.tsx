import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../bot/api/contract/problem.ts'
import { useLive } from '../../api/live.tsx'
import { useWords } from '../../text/words.ts'
import { Failure } from '../../ui/Failure.tsx'
import { Happenings } from '../Happenings.tsx'
import type { Changed, Changing, Undo } from './changing.ts'

/** What a form of its own says of itself. */
export type FormParts<Shown> = Readonly<{
  title: string
  /** Where it is sent, below the path of what is changed. */
  below: string
  /** Undefined while something that must be there is missing. */
  body: object | undefined
  undoOf?: (changed: Changed<Shown>) => Undo | undefined
  /** What its button says when it is more than to save. */
  saveAs?: string
  onClose: () => void
  children: ReactNode
}>

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    width: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/**
 * A change under way. What is typed stays as it is, whatever others do meanwhile: it is told who changed what, and
 * sent as of the version that the form was opened on, or of the one whose changes have been read.
 */
export function ChangeForm<Shown>(form: Changing<Shown> & FormParts<Shown>) {
  const { title, below, body, answer, history, version, path } = form
  const { undoOf, saveAs, onSaved, onClose, children } = form
  const words = useWords()
  const styles = useStyles()
  const { server } = useLive()
  const [seen, setSeen] = useState(version)
  const [commandId] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<Problem>()
  const [isSending, setSending] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const changes = problem?.changes ?? history.filter(happening => happening.version > seen)
  const send = async () => {
    if (!body) return
    setSending(true)
    const sent = { ...body, commandId }
    const answered = await server.ask({ path: `${path}/${below}`, answer, body: sent, seen })
    setSending(false)
    if ('problem' in answered) {
      setProblem(answered.problem)
      // Whoever presses again has been told of these.
      setSeen(Math.max(seen, ...(answered.problem.changes ?? []).map(change => change.version)))
      return
    }
    onSaved(answered, undoOf?.(answered))
    onClose()
  }
  return (
    <form
      className={styles.form}
      aria-label={title}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <h3 className={styles.title} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {problem && <Failure problem={problem} />}
      {changes.length > 0 && (
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>
            <MessageBarTitle>{words.unit.change.changedSince}</MessageBarTitle>
            <Happenings happenings={changes} />
          </MessageBarBody>
        </MessageBar>
      )}
      {children}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSending || !body}>
          {problem?.changes ? words.unit.change.sendAnyway : (saveAs ?? words.unit.change.save)}
        </Button>
        <Button onClick={onClose}>{words.unit.change.cancel}</Button>
      </div>
    </form>
  )
}

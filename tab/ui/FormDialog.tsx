import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useWords } from '../text/words.ts'

type Framed = Readonly<{
  title: string
  /** What the button says that sends it. */
  action: string
  canSend: boolean
  isSending: boolean
  onSend: () => void
  onClose: () => void
  children: ReactNode
}>

/** A form over the page. It closes when it is left, and sends what is in it by its one button. */
export function FormDialog({ title, action, canSend, isSending, onSend, onClose, children }: Framed) {
  const { command } = useWords()
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form
          onSubmit={event => {
            event.preventDefault()
            onSend()
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>{children}</DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{command.cancel}</Button>
              <Button type="submit" appearance="primary" disabled={!canSend} disabledFocusable={isSending}>
                {action}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

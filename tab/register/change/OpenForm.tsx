import { Button } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef, useState } from 'react'

type Opening = Readonly<{ label: string; children: (close: () => void) => ReactNode }>

/** A button that opens a form in its place; closed again, it has the focus back. */
export function OpenForm({ label, children }: Opening) {
  const [isOpen, setOpen] = useState(false)
  const wasOpen = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen && wasOpen.current) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (isOpen) return children(() => setOpen(false))
  return (
    <Button ref={button} onClick={() => setOpen(true)}>
      {label}
    </Button>
  )
}

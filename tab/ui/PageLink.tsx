import { Link } from '@fluentui/react-components'
import type { MouseEvent, ReactNode } from 'react'
import { useLocation, useRouter } from 'wouter'

type Linked = Readonly<{ to: string; children: ReactNode; current?: boolean }>

/** A link within the tab: opened without loading anything anew, but for whoever wants it in a window of its own. */
export function PageLink({ to, children, current = false }: Linked) {
  const { base } = useRouter()
  const [, goTo] = useLocation()
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    goTo(to)
    scrollTo(0, 0)
  }
  return (
    <Link href={`${base}${to}`} onClick={open} {...(current && { 'aria-current': 'page' as const })}>
      {children}
    </Link>
  )
}

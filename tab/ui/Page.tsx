import { makeStyles, Title2, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'

const useStyles = makeStyles({
  title: { margin: 0 },
  page: {
    display: 'grid',
    alignContent: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    outlineStyle: 'none',
  },
})

let isFirst = true

/**
 * Every page: its title, which also becomes the browser's, and below it what it shows. Whoever came by a link, which is
 * gone now, goes on from the top of the page.
 */
export function Page({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  const styles = useStyles()
  useEffect(() => {
    document.title = `${title} · Samplats`
  }, [title])
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isFirst && document.activeElement === document.body) main.current?.focus({ preventScroll: true })
    isFirst = false
  }, [])
  return (
    <main className={styles.page} ref={main} tabIndex={-1}>
      <Title2 as="h1" className={styles.title}>
        {title}
      </Title2>
      {children}
    </main>
  )
}

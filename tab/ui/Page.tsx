import { makeStyles, Title2, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect } from 'react'

const useStyles = makeStyles({
  title: { margin: 0 },
  page: {
    display: 'grid',
    alignContent: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
})

/** Every page: its title, which also becomes the browser's, and below it what it shows. */
export function Page({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  const styles = useStyles()
  useEffect(() => {
    document.title = `${title} · Samplats`
  }, [title])
  return (
    <main className={styles.page}>
      <Title2 as="h1" className={styles.title}>
        {title}
      </Title2>
      {children}
    </main>
  )
}

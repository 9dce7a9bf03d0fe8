import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  empty: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
})

/** Where there is nothing: why, and what to do. */
export function Empty({
  title,
  advice,
  children,
}: Readonly<{ title: string; advice: string; children?: ReactNode }>) {
  const styles = useStyles()
  return (
    <div className={styles.empty}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <Text>{advice}</Text>
      {children}
    </div>
  )
}

import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
})

/** A part of a page, found by its heading. */
export function Section({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  const id = useId()
  const styles = useStyles()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Subtitle1 as="h2" id={id} className={styles.heading}>
        {title}
      </Subtitle1>
      {children}
    </section>
  )
}

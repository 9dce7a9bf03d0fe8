import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    minWidth: 0,
    overflowWrap: 'anywhere',
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  facts: {
    display: 'grid',
    // A name is never broken within a word, however small the screen.
    gridTemplateColumns: 'minmax(min-content, 2fr) minmax(0, 3fr)',
    width: '100%',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2, overflowWrap: 'break-word' },
  value: { margin: 0 },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    width: '100%',
  },
})

/** One part of the page, under its name. */
export function Part({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  const styles = useStyles()
  return (
    <section className={styles.part}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </section>
  )
}

export function Facts({ facts }: Readonly<{ facts: readonly Readonly<{ name: string; value: string }>[] }>) {
  const styles = useStyles()
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <Fact key={`${name} ${value}`} name={name} value={value} />
      ))}
    </dl>
  )
}

function Fact({ name, value }: Readonly<{ name: string; value: string }>) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  )
}

/** Things in a row below one another, or what to do when there are none. */
export function List({ items, nothing }: Readonly<{ items: readonly ReactNode[]; nothing?: string }>) {
  const styles = useStyles()
  if (items.length === 0) return nothing === undefined ? null : <span>{nothing}</span>
  return (
    <ul className={styles.list}>
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole, and holds nothing that is typed.
        <li key={place}>{item}</li>
      ))}
    </ul>
  )
}

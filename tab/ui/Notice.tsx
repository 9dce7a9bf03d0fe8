import { makeStyles, Text, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  notice: { display: 'grid', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalXXL} 0` },
})

/** There is nothing to show: what is so, and what to do. */
export function Notice({ title, detail }: Readonly<{ title: string; detail: string }>) {
  const styles = useStyles()
  return (
    <div className={styles.notice}>
      <Text weight="semibold">{title}</Text>
      <Text>{detail}</Text>
    </div>
  )
}

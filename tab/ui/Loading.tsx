import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import { useWords } from '../text/words.ts'

const useStyles = makeStyles({ rows: { display: 'grid', gap: tokens.spacingVerticalM } })

/** Keeps the shape of what is on its way. */
export function Loading({ rows }: Readonly<{ rows: number }>) {
  const { loading } = useWords()
  const styles = useStyles()
  return (
    <Skeleton aria-label={loading} className={styles.rows}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and none ever moves.
        <SkeletonItem key={row} size={32} />
      ))}
    </Skeleton>
  )
}

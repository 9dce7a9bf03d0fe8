import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { CaseHead } from '../../bot/api/contract/cases.ts'

const useStyles = makeStyles({ past: { color: tokens.colorStatusDangerForeground3 } })

/** By when what is waited for must have come, and the working time left until then. */
export function Deadline({ head: { deadline } }: Readonly<{ head: CaseHead }>) {
  const styles = useStyles()
  if (!deadline) return null
  return (
    <Text>
      {deadline.said}.{' '}
      <Text weight="semibold" className={deadline.isPast ? styles.past : undefined}>
        {deadline.left}
      </Text>
    </Text>
  )
}

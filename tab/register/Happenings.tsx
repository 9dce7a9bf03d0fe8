import { Text } from '@fluentui/react-components'
import type { Happening } from '../../bot/api/contract/problem.ts'
import { List } from './Part.tsx'

/** Who did what and when, the latest first. */
export function Happenings({ happenings }: Readonly<{ happenings: readonly Happening[] }>) {
  return (
    <List
      items={happenings.map(({ version, at, by, what, reason }) => (
        <div key={version}>
          <Text block>
            {by} {what}
            {reason && `. ${reason}`}
          </Text>
          <Text block size={200}>
            {at}
          </Text>
        </div>
      ))}
    />
  )
}

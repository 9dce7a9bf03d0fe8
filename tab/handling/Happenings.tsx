import type { Happening } from '../../bot/api/contract/problem.ts'

/** Who did what and when, the newest first. */
export function Happenings({ happenings }: Readonly<{ happenings: readonly Happening[] }>) {
  return (
    <ul>
      {happenings.map(({ version, at, by, what }) => (
        <li key={version}>
          {at}, {by}: {what}
        </li>
      ))}
    </ul>
  )
}

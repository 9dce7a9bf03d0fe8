/** What is above the most that it may be, in a sentence each. */
export function missed(
  targets: Readonly<Record<string, readonly [measured: number, most: number]>>,
): readonly string[] {
  return Object.entries(targets).flatMap(([what, [measured, most]]) =>
    measured <= most ? [] : [`${measured} ${what}, at most ${most}`],
  )
}

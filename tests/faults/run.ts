/** `npm run faults -- archive`. Each runs long, prints what it found as one JSON line, and fails if a promise broke. */
const runs: Readonly<Record<string, () => Promise<{ run: Run }>>> = {
  archive: () => import('./archiveKilled.ts'),
  killed: () => import('./killed.ts'),
  bodies: () => import('./bodies.ts'),
  import: () => import('./importKilled.ts'),
  move: () => import('./moveKilled.ts'),
  instances: () => import('./instances.ts'),
  mail: () => import('./mail.ts'),
}

type Run = (words: readonly string[]) => Promise<Findings>

/** `broken` says in one sentence each which promises did not hold. */
type Findings = Readonly<{ broken: readonly string[] }>

const [name = '', ...words] = process.argv.slice(2)
const chosen = runs[name]

if (chosen === undefined) {
  console.error(`Could not run the faults "${name}": there are ${Object.keys(runs).join(', ')}.`)
  process.exitCode = 1
} else {
  const { run } = await chosen()
  const findings = await run(words)
  console.log(JSON.stringify({ name, ...findings }))
  if (findings.broken.length > 0) process.exitCode = 1
}

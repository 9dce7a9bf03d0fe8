import { readConfig } from './config.ts'
import { type Running, start } from './start.ts'

/** Starts everything, stops everything on Ctrl-C or with its window, and says in one line what stood in the way. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (!('run' in config)) return refuse(config)
  let running: Running | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stop(running))
  try {
    running = await start(config)
    for (const line of running.welcome) console.log(line)
  } catch (error) {
    refuse([error instanceof Error ? error.message : String(error)])
  }
}

function refuse(faults: readonly string[]): never {
  for (const fault of faults) console.error(fault)
  process.exit(1)
}

/** Also in the midst of starting. */
async function stop(running: Running | undefined): Promise<never> {
  await running?.stop()
  process.exit(0)
}

await main()

import { dispatchingWithin, usualDispatching } from '../../bot/desk/dispatching.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { type BalancedTeams, balancedTeams } from '../harness/balancedTeams.ts'
import { startConnector } from '../harness/connector.ts'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import type { Aftermath } from './caseFindings.ts'
import { fiftyPeople, registerFifty } from './instancesPeople.ts'
import { omar } from './scene.ts'
import { type Engine, openStormArchive, type StormArchive, startStormArchive } from './stormArchive.ts'

/** Three processes of the real program on one archive, everyone's chat known and the queue's channel chosen. */
export type InstancesScene = Aftermath &
  Readonly<{
    instances: readonly RunningSamplats[]
    shared: StormArchive
    teams: BalancedTeams
    close: () => Promise<void>
  }>

export const holdMs = 5_000

const sending = { longestMs: 2_000, gapMs: 20, giveUpAfterMs: usualDispatching.giveUpAfterMs }

/** Whoever stands still for longer has what it was sending taken over. */
export const { leaseMs } = dispatchingWithin(sending)

/** What the wall clocks of the processes are off by. */
export const clocksOffMs = [0, -300_000, 300_000]

export async function openInstances(engine: Engine): Promise<InstancesScene> {
  const connector = await startConnector()
  const shared = await startStormArchive(engine)
  const archive = await openStormArchive(shared)
  const instances: RunningSamplats[] = []
  const close = async () => {
    await Promise.all(instances.map(instance => instance.kill()))
    await archive.close()
    await shared.remove()
    await connector.stop()
  }
  try {
    for (const offMs of clocksOffMs) {
      instances.push(await startInstance(shared, offMs))
      // Those who come later find everyone there.
      if (instances.length === 1) {
        await registerFifty(archive)
        await openChats({ archive, connector, teams: balancedTeams(instances, connector, said) })
      }
    }
  } catch (fault) {
    await close()
    throw fault
  }
  return { archive, connector, instances, shared, teams: balancedTeams(instances, connector, said), close }
}

const said = wordsFor('sv').chat

function startInstance({ folder, environment }: StormArchive, offMs: number): Promise<RunningSamplats> {
  return startSamplats({
    folder,
    environment: {
      ...environment,
      NODE_OPTIONS: `--import ${new URL('../harness/shiftedClock.ts', import.meta.url).href}`,
      CLOCK_SHIFT_MS: String(offMs),
      // As behind one address: cards lead there, whichever of them drew them.
      SAMPLATS_PUBLIC_URL: 'https://samplats.example',
      SAMPLATS_HOLD_HOURS: String(holdMs / 3_600_000),
      SAMPLATS_SEND_SECONDS: String(sending.longestMs / 1_000),
      SAMPLATS_SEND_GAP_SECONDS: String(sending.gapMs / 1_000),
    },
  })
}

/** Whoever has just been registered is known as soon as the process has heard of it. */
async function openChats({ archive, teams }: Aftermath): Promise<void> {
  for (const { id } of fiftyPeople)
    while (!hasChat((await archive.load(id))?.state)) await teams.say(id, 'hjälp')
  await teams.say(omar, 'denna kanal', 'channel')
}

function hasChat(person: unknown): boolean {
  return typeof person === 'object' && person !== null && 'chat' in person
}

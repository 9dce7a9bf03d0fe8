import { longestMs } from '../../bot/archive/cosmosPatience.ts'
import { usualBusyMs } from '../../bot/archive/sqliteDatabase.ts'
import { clocksOffMs, type InstancesScene } from './instancesScene.ts'
import type { Blow } from './instancesStorm.ts'

/** What the processes had to say of it all, and how often. */
export function logged({ instances }: InstancesScene): Readonly<Record<string, number>> {
  const said = instances.flatMap(({ printed }) => linesIn(printed()).map(({ line }) => line))
  const alike = said.map(line => line.replace(particulars, '…'))
  return Object.fromEntries([...Map.groupBy(alike, line => line)].map(([line, { length }]) => [line, length]))
}

const particulars = /[2-9A-Z]{4}-[2-9A-Z]{4}|\S+:\S*|\/\S+|\d+/g

/**
 * Whoever presses is told that something went wrong, with 200 and not as a server's fault; the log has a line for each.
 * On SQLite one thing in a storm explains one: a process that was stopped in the midst of a commit has the lock until it
 * wakes, and the others wait two seconds for it. On Cosmos DB a process that stood still for longer than it waits for the
 * service finds its time up when it wakes: that explains what it could not answer then. The faults of the stand-in
 * explain none: the slowest takes 0.6 of the two seconds, so four in a row would have to strike one operation, which
 * happens once in 10^7 operations and a run has some 10^6. Where delays are not judged, a busy machine explains it that
 * nothing came in time.
 */
export function unforeseenIn(
  { instances, shared, teams }: InstancesScene,
  { pauses, judgesDelays }: Readonly<{ pauses: readonly Blow[]; judgesDelays: boolean }>,
): readonly string[] {
  const unanswered = instances.flatMap(({ printed }, instance) =>
    linesIn(printed())
      .filter(({ line }) => line.startsWith('Could not answer'))
      .map(({ at, line }) => ({ instance, at: at - (clocksOffMs[instance] ?? 0), line })),
  )
  const isJudged = ({ line }: Line) => judgesDelays || !line.endsWith('TimeoutError.')
  const explains = shared.place.engine === 'sqlite' ? keptTheLock : keptFromAsking
  const unexplained = unanswered.filter(
    said => isJudged(said) && !pauses.some(pause => explains(pause, said)),
  )
  const { unforeseen } = teams.seen
  return [
    ...unexplained.map(({ instance, line }) => `Instance ${instance} said, and nothing explains it: ${line}`),
    ...(unforeseen > unanswered.length
      ? [
          `${unforeseen} people were told that something went wrong, and the logs say it ${unanswered.length} times.`,
        ]
      : []),
  ]
}

type Unanswered = Readonly<{ instance: number; at: number; line: string }>

function keptTheLock(pause: Blow, { instance, at, line }: Unanswered): boolean {
  if (!line.endsWith('ArchiveBusy.') || pause.instance === instance) return false
  return pause.from + usualBusyMs <= at && at <= pause.to + wakingMs
}

function keptFromAsking({ instance, from, to }: Blow, said: Unanswered): boolean {
  if (instance !== said.instance || to - from <= longestMs) return false
  return to - wakingMs <= said.at && said.at <= to + wakingMs
}

/** The blow is over when it is noted, which the process that wakes may be quicker than. */
const wakingMs = 500

type Line = Readonly<{ at: number; line: string }>

/** Each line of the log begins with when it was written, by that process's own clock. */
function linesIn(printed: string): readonly Line[] {
  return printed
    .split('\n')
    .filter(line => /^\d{4}-/.test(line))
    .map(line => ({ at: Date.parse(line.slice(0, 24)), line: line.slice(25) }))
}

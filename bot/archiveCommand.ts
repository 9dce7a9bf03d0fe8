import { parseArgs } from 'node:util'
import type { Archive } from './archive/archive.ts'
import { type ArchivePlace, openArchive, prepareArchive } from './archive/openArchive.ts'
import { type Course, type Done, type Refused, refuse, type Stopped } from './move/course.ts'
import { exportArchive } from './move/exportArchive.ts'
import { importArchive } from './move/importArchive.ts'
import { openProgressBar } from './move/progressBar.ts'
import { type Different, tallyArchive, verifyArchive } from './move/verifyArchive.ts'
import { archiveName, mayBeRead, whichArchive } from './move/whichArchive.ts'

const usage = [
  'npm run archive -- export <file>           the whole archive into a file that any archive can be made of',
  'npm run archive -- import <file> [--over]  the file into an archive: one with nothing else in it, unless --over',
  'npm run archive -- verify [<file>]         whether archive and file hold the same; or the verification hash',
  'npm run archive -- prepare                 makes what the archive is kept in, where it is missing',
  'With --archive sqlite:<path> or --archive cosmos it is that archive, otherwise the one that npm start opens.',
]

type Asked = Readonly<{ what: string; file?: string; over: boolean; place: ArchivePlace }>
type Outcome = Done | Different | Refused | Stopped

/** Moves and compares whole archives, and says in one line what came of it or stood in the way. */
async function main(): Promise<void> {
  const asked = whatIsAsked()
  if ('outcome' in asked) return say(asked)
  try {
    if (asked.what !== 'prepare') return say(await onArchive(asked))
    for (const line of await prepareArchive(asked.place)) console.log(line)
  } catch (error) {
    say(refuse(faultIn(asked.what, error)))
  }
}

/** What comes from the archive says so itself; what comes from the disk does not. */
function faultIn(what: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.startsWith('Could not') ? message : `Could not ${what}: ${message}.`
}

function whatIsAsked(): Asked | Refused {
  try {
    const options = { archive: { type: 'string' }, over: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [what = '', file, ...more] = positionals
    const needsFile = what === 'export' || what === 'import'
    const isKnown = needsFile || what === 'verify' || what === 'prepare'
    if (!isKnown || more.length > 0 || (needsFile && file === undefined)) return refuse(usage.join('\n'))
    const place = whichArchive(values.archive, process.env, what)
    return 'outcome' in place ? place : { what, file, over: values.over, place }
  } catch (error) {
    return refuse([error instanceof Error ? error.message : String(error), ...usage].join('\n'))
  }
}

async function onArchive(asked: Asked): Promise<Outcome> {
  const { what, place } = asked
  if (what !== 'import' && !mayBeRead(place))
    return refuse(`Could not open the archive ${archiveName(place)}: there is no such file.`)
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  const bar = openProgressBar(process.stderr, performance.now.bind(performance))
  const archive = await openArchive(place)
  try {
    return await move(archive, asked, { report: bar.report, signal: stopping.signal })
  } finally {
    bar.end()
    await archive.close()
  }
}

function move(archive: Archive, { what, file, over, place }: Asked, course: Course): Promise<Outcome> {
  if (file === undefined) return tallyArchive(archive, course)
  if (what === 'export') return exportArchive(archive, { path: file, from: archiveName(place) }, course)
  if (what === 'import') return importArchive(archive, { path: file, into: archiveName(place), over }, course)
  return verifyArchive(archive, file, course)
}

/** 130 is what a program ends with that Ctrl-C stopped. */
const exitCodes = { done: 0, different: 1, refused: 1, stopped: 130 } as const

function say(outcome: Outcome): void {
  process.exitCode = exitCodes[outcome.outcome]
  const print = outcome.outcome === 'done' ? console.log : console.error
  for (const line of inWords(outcome)) print(line)
}

function inWords(outcome: Outcome): readonly string[] {
  switch (outcome.outcome) {
    case 'done':
      return [totalsInWords(outcome)]
    case 'different':
      return [...outcome.first, `${outcome.files} case files differ between archive and file.`]
    case 'refused':
      return [outcome.why]
    case 'stopped':
      return ['Stopped. The same command goes on from here, but for a verify, which begins anew.']
  }
}

function totalsInWords({ totals: { files, entries, dispatches, verification } }: Done): string {
  return `${files} case files with ${entries} entries and ${dispatches} dispatches, verification hash ${verification}`
}

await main()

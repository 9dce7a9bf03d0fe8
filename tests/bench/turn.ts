import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { demoPeople } from '../../bot/demo/people.ts'
import { messageFrom } from '../harness/teamsClient.ts'
import { arrivalsOfFilings, timesSinceCommit } from './dispatchTimes.ts'
import { startFiler } from './filer.ts'
import { startPeer } from './peers/startPeer.ts'
import { middleOf, type Percentiles, percentilesOf, ratioOf, rounded } from './percentile.ts'
import { type Timed, timed } from './stopwatch.ts'

const warmUpRounds = 4
const rounds = 8
const turnsPerRound = 400

/**
 * A whole *file the request* click, from the activity sent to the status card received: judged, committed durably and
 * answered by the program as it starts for the demo. Beside it two bots that keep nothing: one answers the same click
 * with the same card, ready-made; one echoes a message through the connector. A third is the first with one bare row
 * brought to the disk before it answers: what durability alone costs here, of anything built on SQLite. Each is a
 * process of its own, they take turns, and the middle round counts. After each of our rounds an officer takes its cases, so that the queue never
 * grows longer than a city's. `dispatch` is from commit to connector, measured apart: one filing at a time, and
 * none while a recipient is left in peace after the last. All in milliseconds.
 */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'turn-'))
  const connector = await startPeer(new URL('./peers/connector.ts', import.meta.url))
  const { samplats, clicks, file, takeCases, filed } = await startFiler(folder, connector)
  const arrivals = await arrivalsOfFilings(connector, file)
  const card = join(folder, 'card.json')
  writeFileSync(card, (await file()).answer)
  const fixedCard = await startPeer(new URL('./peers/fixedCard.ts', import.meta.url), card)
  const durableCard = await startPeer(
    new URL('./peers/durableCard.ts', import.meta.url),
    card,
    join(folder, 'clicks.sqlite'),
  )
  const echo = await startPeer(new URL('./peers/echo.ts', import.meta.url))
  const results = await takeTurns(
    {
      ours: file,
      fixedCard: () => timed(`${fixedCard.url}/api/messages`, clicks().activity),
      durableCard: () => timed(`${durableCard.url}/api/messages`, clicks().activity),
      echo: () => timed(`${echo.url}/api/messages`, spoken(connector.url)),
    },
    takeCases,
  )
  await Promise.all([samplats, fixedCard, durableCard, echo, connector].map(each => each.stop()))
  await refuseLoss(samplats.archivePath, filed())
  const dispatch = percentilesOf(await timesSinceCommit(samplats.archivePath, arrivals))
  rmSync(folder, { recursive: true })
  const { ours, ...peers } = results
  return {
    ours: rounded(ours),
    peers: {
      fixedCard: rounded(peers.fixedCard),
      durableCard: rounded(peers.durableCard),
      echo: rounded(peers.echo),
    },
    ratio: ratioOf(ours, peers.fixedCard),
    ratioToDurable: ratioOf(ours, peers.durableCard),
    ratioToEcho: ratioOf(ours, peers.echo),
    dispatch: rounded(dispatch),
  }
}

const speaker = demoPeople.find(({ roles }) => roles.length === 1 && roles.includes('socialWorker'))?.id ?? ''

function spoken(connector: string): object {
  return messageFrom({ person: speaker, where: 'ownChat', connector }, 'akut HVB för pojke 15 år')
}

const contenders = ['ours', 'fixedCard', 'durableCard', 'echo'] as const
type Contender = (typeof contenders)[number]

async function takeTurns(
  turns: Readonly<Record<Contender, () => Promise<Timed>>>,
  afterRound: () => Promise<void>,
): Promise<Readonly<Record<Contender, Percentiles>>> {
  const taken: Record<Contender, Percentiles[]> = { ours: [], fixedCard: [], durableCard: [], echo: [] }
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    for (const contender of contenders) {
      const figures = await oneRound(turns[contender])
      if (round >= warmUpRounds) taken[contender].push(figures)
    }
    await afterRound()
  }
  return {
    ours: middleOf(taken.ours),
    fixedCard: middleOf(taken.fixedCard),
    durableCard: middleOf(taken.durableCard),
    echo: middleOf(taken.echo),
  }
}

async function oneRound(turn: () => Promise<Timed>): Promise<Percentiles> {
  const times: number[] = []
  for (let taken = 0; taken < turnsPerRound; taken++) times.push((await turn()).ms)
  return percentilesOf(times)
}

/** A fast answer to a case that was not kept would be worth nothing. */
async function refuseLoss(archivePath: string, filed: readonly string[]): Promise<void> {
  const archive = openSqliteArchive({ path: archivePath })
  const kept = await archive.loadMany(filed)
  await archive.close()
  if (kept.length < filed.length)
    throw new Error(`Only ${kept.length} of ${filed.length} filed cases are in the archive.`)
}

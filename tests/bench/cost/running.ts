import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ArchivePlace, openArchive, prepareArchive } from '../../../bot/archive/openArchive.ts'
import { demoPeople } from '../../../bot/demo/people.ts'
import { clientOf } from '../../cosmos/aStandIn.ts'
import { type CosmosStandIn, startCosmosStandIn } from '../../cosmos/standIn.ts'
import { omar } from '../../faults/scene.ts'
import { startConnector } from '../../harness/connector.ts'
import { type RunningSamplats, startSamplats } from '../../harness/runningSamplats.ts'
import { teamsClient } from '../../harness/teamsClient.ts'
import type { Scene } from './caseLife.ts'
import { startChargeMeter } from './chargeMeter.ts'
import { termsBy } from './indexTerms.ts'

export type Running = Scene & Readonly<{ samplats: RunningSamplats; stop: () => Promise<void> }>

/** The real program on a Cosmos DB stand-in, with the meter between. */
export async function startMetered(): Promise<Running> {
  const standIn = await startCosmosStandIn()
  const { endpoint, key } = standIn
  const place: ArchivePlace = { engine: 'cosmos', endpoint, key }
  await prepareArchive(place)
  const { container, dispose } = containerOn(standIn)
  const { resource } = await container.read()
  const meter = await startChargeMeter(endpoint, termsBy(resource?.indexingPolicy))
  const connector = await startConnector()
  const folder = mkdtempSync(join(tmpdir(), 'cost-'))
  const environment = { COSMOS_ENDPOINT: meter.endpoint, COSMOS_KEY: key }
  const samplats = await startSamplats({ folder, environment })
  const teams = teamsClient({ url: samplats.url, connector: connector.url })
  for (const person of demoPeople) await teams.say(person.id, 'hjälp')
  await teams.say(omar, 'denna kanal', 'channel')
  const archive = await openArchive(place)
  const stop = async () => {
    await samplats.stop()
    await archive.close()
    dispose()
    await Promise.all([connector, meter, standIn].map(each => each.stop()))
    rmSync(folder, { recursive: true })
  }
  return { archive, teams, meter, samplats, container, stop }
}

function containerOn(standIn: CosmosStandIn) {
  const client = clientOf(standIn)
  const container = client.database('samplats').container('caseFiles')
  return { container, dispose: () => client.dispose() }
}

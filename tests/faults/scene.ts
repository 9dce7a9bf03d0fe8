import type { Archive } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { demoPeople } from '../../bot/demo/people.ts'
import { newCaseCode } from '../../bot/desk/caseCode.ts'
import { addDays, dateAt } from '../../bot/domain/calendar.ts'
import { type Connector, startConnector } from '../harness/connector.ts'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { type TeamsClient, teamsClient } from '../harness/teamsClient.ts'

/** The real program with a connector in Teams' place, everyone's chat known and the queue's channel chosen. */
export type Scene = Readonly<{
  samplats: RunningSamplats
  connector: Connector
  teams: TeamsClient
  /** A view of the same archive beside the program's own. */
  archive: Archive
  close: () => Promise<void>
}>

export async function openScene(environment: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const connector = await startConnector()
  const samplats = await startSamplats({ environment }).catch(async fault => {
    await connector.stop()
    throw fault
  })
  const teams = teamsClient({ url: samplats.url, connector: connector.url })
  for (const person of demoPeople) await teams.say(person.id, 'hjälp')
  await teams.say(omar, 'denna kanal', 'channel')
  const archive = openSqliteArchive({ path: samplats.archivePath })
  return {
    samplats,
    connector,
    teams,
    archive,
    close: async () => {
      await archive.close()
      await samplats.remove()
      await connector.stop()
    },
  }
}

export const kim = personNamed('Kim Ek')
export const sara = personNamed('Sara Lind')
export const omar = personNamed('Omar Haddad')
export const lena = personNamed('Lena Berg')
export const jonas = personNamed('Jonas Ny')
export const maja = personNamed('Maja Sund')
export const eva = personNamed('Eva Dal')

/** A request that some forty units of the demo register fit. */
export function filledForm(details: Readonly<Record<string, string>> = {}) {
  return {
    serviceTypes: 'residentialCare',
    assignment: 'treatment',
    ages: '15',
    gender: 'boy',
    legalGround: 'lvu3',
    desiredStart: addDays(dateAt(Date.now()), 7),
    expectedDays: '90',
    musts: '',
    shoulds: 'ownRoom',
    place: 'Göteborg',
    basis: 'made:osl26-9',
    freeText: 'Trygg vuxen är viktig.',
    ...details,
  }
}

/** Files a request of Sara's and answers its code. */
export async function fileCase({ teams }: Scene, details: Readonly<Record<string, string>> = {}) {
  const caseCode = newCaseCode(Math.random)
  await teams.click(sara, { verb: 'file', caseCode, version: 0, slot: 'status', ...filledForm(details) })
  return caseCode
}

function personNamed(name: string): string {
  const person = demoPeople.find(one => one.name === name)
  if (!person) throw new Error(`Nobody in the demo is called ${name}.`)
  return person.id
}

import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { newCaseCode } from '../../bot/desk/caseCode.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import { freePlaces } from '../../bot/domain/register/unit.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { chatId, type TeamsClient, teamsClient } from '../harness/teamsClient.ts'
import { driveTo, findCase, isDone } from './drive.ts'
import { type InstancesScene, openInstances } from './instancesScene.ts'
import { kim, omar, sara } from './scene.ts'
import { engines } from './stormArchive.ts'

test.each(engines)(
  'what is done through one of three processes (%s) people see through the others',
  async engine => {
    const scene = await openInstances(engine)
    try {
      const [one, ...others] = scene.instances.map(({ url }) =>
        teamsClient({ url, connector: scene.connector.url }),
      )
      if (!one) throw new Error('There is no process.')
      await expectPlaceGone(scene, one, others)
      await expectRolesKnown(scene, one, others)
    } finally {
      await scene.close()
    }
  },
  120_000,
)

/** The last place of a unit is chosen for one case: nobody is offered it for another any more. */
async function expectPlaceGone(
  { archive }: InstancesScene,
  one: TeamsClient,
  others: readonly TeamsClient[],
): Promise<void> {
  const [chosenFor, other] = [newCaseCode(Math.random), newCaseCode(Math.random)]
  const stage = { archive, teams: one }
  await driveTo(stage, { caseCode: other, plan: 'place' }, 'searching')
  const { version } = await driveTo(stage, { caseCode: chosenFor, plan: 'place' }, 'searching')
  const offered = await offeredUnits(one, other)
  const providers = (await archive.list('provider')).map(providerIn)
  const last = providers.flatMap(({ units }) => units).filter(unit => freePlaces(unit, Date.now()) === 1)
  const unitId = last.map(({ id }) => id).find(id => offered.includes(id))
  if (unitId === undefined) throw new Error('No unit that is offered has just one place.')
  for (const teams of others) expect(await offeredUnits(teams, other)).toContain(unitId)

  const ticked = { [`candidate:${unitId}`]: 'true' }
  const suggesting = { verb: 'sendSuggestion', slot: 'candidates', caseCode: chosenFor, version, ...ticked }
  expect(isDone(await one.click(omar, suggesting, 'channel'))).toBe(true)
  const suggested = await findCase(stage, chosenFor)
  const choosing = { verb: 'choose', slot: 'suggestion-1', caseCode: chosenFor, unitId }
  expect(isDone(await one.click(sara, { ...choosing, version: suggested?.version }))).toBe(true)
  await untilSeenBy(others, async teams => !(await offeredUnits(teams, other)).includes(unitId))
}

async function offeredUnits(teams: TeamsClient, caseCode: string): Promise<readonly string[]> {
  const looking = { verb: 'refresh', slot: 'candidates', caseCode, version: 0 }
  const { text } = await teams.click(omar, looking, 'channel')
  return [...text.matchAll(/"candidate:([^"]+)"/g)].flatMap(([, unitId]) => unitId ?? [])
}

/** Kim lays down all roles but one: the queue is nobody's of that role. */
async function expectRolesKnown(
  { connector }: InstancesScene,
  one: TeamsClient,
  others: readonly TeamsClient[],
): Promise<void> {
  const isTurnedAway = async (teams: TeamsClient) => {
    await teams.say(kim, 'kö')
    return JSON.stringify(connector.messagesIn(chatId(kim)).at(-1)).includes(notYours)
  }
  for (const teams of [one, ...others]) expect(await isTurnedAway(teams)).toBe(false)
  await one.say(kim, '/roll socialsekreterare')
  await untilSeenBy(others, isTurnedAway)
}

const { notYours } = wordsFor('sv').chat

async function untilSeenBy(
  others: readonly TeamsClient[],
  isSeen: (teams: TeamsClient) => Promise<boolean>,
): Promise<void> {
  for (const teams of others) while (!(await isSeen(teams))) await pause(50)
}

import { expect, test } from '@jest/globals'
import { type ClickData, clickFrom } from '../harness/teamsClient.ts'
import { isDone } from './drive.ts'
import { killSamplats } from './killed.ts'
import { newsIn } from './read.ts'
import { fileCase, omar, openScene, type Scene } from './scene.ts'

test('a killed server loses nothing acknowledged, tells everyone all, and repeats at most once per kill and receiver', async () => {
  const { broken, acknowledged, delivered } = await killSamplats(5)
  expect(broken).toEqual([])
  // Else nothing was put to the test.
  expect(acknowledged).toBeGreaterThan(20)
  expect(delivered).toBeGreaterThan(20)
}, 120_000)

test('when a kill has made a card come twice, clicks on both copies have one effect', async () => {
  const scene = await openScene({ SAMPLATS_SEND_SECONDS: '1.5' })
  scene.connector.slowDown(() => 200)
  const caseCode = await fileCase(scene)
  await scene.connector.until(() => queueCards(scene, caseCode).length === 1)
  await scene.samplats.kill()
  scene.connector.slowDown(() => 0)
  await scene.samplats.startAgain()
  await scene.connector.until(() => queueCards(scene, caseCode).length === 2)

  const clicks = queueCards(scene, caseCode).map(({ activityId, activity }) => ({
    ...clickFrom({ person: omar, where: 'channel', connector: scene.connector.url }, claimOn(activity)),
    replyToId: activityId,
  }))
  const answers = await Promise.all(clicks.map(scene.teams.send))
  expect(answers.map(isDone)).toEqual([true, true])
  const entries = await scene.archive.journal(caseCode)
  expect(entries.map(({ type }) => type)).toEqual(['RequestFiled', 'RequestClaimed'])
  await scene.close()
}, 60_000)

function queueCards({ connector }: Scene, caseCode: string) {
  return connector
    .effects()
    .filter(({ newThread, activity }) => newThread && newsIn(activity).startsWith(caseCode))
}

/** What the button on the card says to the bot. */
function claimOn(activity: unknown): ClickData {
  const [, data = ''] = JSON.stringify(activity).match(/"verb":"claim","data":(\{[^}]*\})/) ?? []
  return JSON.parse(data)
}

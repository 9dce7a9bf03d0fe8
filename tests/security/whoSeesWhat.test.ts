import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { casePage } from '../../bot/api/contract/cases.ts'
import { chosenPersonHeader } from '../../bot/api/contract/person.ts'
import { driveTo } from '../faults/drive.ts'
import { fileCase, jonas, lena, maja, omar, openScene, type Scene, sara } from '../faults/scene.ts'
import { messageFrom } from '../harness/teamsClient.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
}, 120_000)

afterAll(() => scene.close())

test('a card of the central unit shows a social worker nothing, even of her own case', async () => {
  const caseCode = await searchedCase()
  const press = { verb: 'refresh', caseCode, version: 1, slot: 'candidates' }
  expect((await scene.teams.click(omar, press, 'channel')).text).toContain('candidate:')
  const { text } = await scene.teams.click(sara, press)
  expect(text).toContain(caseCode)
  expect(text).not.toContain('candidate:')
})

describe('where others read along', () => {
  test('no case is shown by its code, and no list of cases', async () => {
    const caseCode = await fileCase(scene)
    for (const sentence of [caseCode, 'mina ärenden']) {
      const said = await saidInGroup(sara, sentence)
      expect(said).toContain('Här läser andra med')
      expect(said).not.toContain(caseCode)
    }
    expect(await saidInGroup(omar, 'kö')).not.toContain(caseCode)
  })

  test('but the central unit reads its queue in its own channel', async () => {
    const caseCode = await fileCase(scene)
    const before = scene.connector.effects().length
    await scene.teams.say(omar, 'kö', 'channel')
    await scene.teams.say(omar, caseCode, 'channel')
    const posted = JSON.stringify(scene.connector.effects().slice(before))
    expect(posted).toContain(caseCode)
    expect(posted).not.toContain('Här läser andra med')
  })
})

test('nobody of another district is shown the case in any way', async () => {
  const caseCode = await searchedCase()
  for (const verb of ['refresh', 'showCase', 'showExcluded', 'copyToNew', 'takeOver', 'choose', 'withdraw'])
    for (const slot of ['status', 'queue', 'candidates', 'suggestion-1']) {
      const { text } = await scene.teams.click(jonas, { verb, caseCode, version: 1, slot })
      expect(text).toContain('Du har inte behörighet')
      expect(text).not.toContain('Trygg vuxen')
    }
})

test('who opens a case, in the chat by its code or in the tab, is noted for the head to see', async () => {
  const caseCode = await fileCase(scene)
  await scene.teams.say(omar, caseCode)
  await scene.teams.say(jonas, caseCode)
  await openedInTab(maja, caseCode)
  await openedInTab(jonas, caseCode)
  const { readings } = casePage.parse(await openedInTab(lena, caseCode))
  expect(readings?.map(({ by }) => by).toSorted()).toEqual(['Lena Berg', 'Maja Sund', 'Omar Haddad'])
})

async function openedInTab(person: string, caseCode: string): Promise<unknown> {
  const headers = { [chosenPersonHeader]: person }
  return (await fetch(`${scene.samplats.url}/api/cases/${caseCode}`, { headers })).json()
}

async function searchedCase(): Promise<string> {
  const caseCode = await fileCase(scene)
  await driveTo(scene, { caseCode, plan: 'place' }, 'searching')
  return caseCode
}

/** What the bot posts in a group chat in answer to the sentence. */
async function saidInGroup(person: string, sentence: string): Promise<string> {
  const group = 'group-of-many'
  const spoken = messageFrom({ person, where: 'ownChat', connector: scene.connector.url }, sentence)
  const conversation = { id: group, conversationType: 'groupChat', isGroup: true }
  await scene.teams.send({ ...spoken, conversation })
  return JSON.stringify(scene.connector.messagesIn(group).at(-1)?.activity)
}

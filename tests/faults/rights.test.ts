import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Verb, verbs } from '../../bot/cards/cardAction.ts'
import type { OpenRequest } from '../../bot/domain/request/placementRequest.ts'
import { type ClickData, chatId, clickFrom } from '../harness/teamsClient.ts'
import { driveTo, isDone, nextClick } from './drive.ts'
import { fieldOf } from './read.ts'
import { eva, fileCase, filledForm, jonas, kim, lena, omar, openScene, type Scene, sara } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  await scene.teams.say(kim, '/roll socialsekreterare')
})

afterAll(() => scene.close())

const states: readonly OpenRequest['state'][] = [
  'filed',
  'claimed',
  'awaitingClarification',
  'searching',
  'suggested',
  'chosen',
  'decided',
  'placed',
]

test('those without rights are shown nothing of a case and change nothing in it, whatever they press and when', async () => {
  const freeText = 'Hen kommer från en by vid havet.'
  const caseCode = await fileCase(scene, { freeText })
  // A colleague who does not follow the case, the other district's social worker and unit head, and no one on staff.
  const outsiders = [kim, jonas, eva, 'nobody']
  for (const state of states) {
    const { version } = await driveTo(scene, { caseCode, plan: 'place' }, state)
    for (const person of outsiders)
      for (const data of everyClick(caseCode, version))
        expect(nothingSaid).toContainEqual(fieldOf((await scene.teams.click(person, data)).body, 'value'))
    expect(await versionOf(caseCode)).toBe(version)
  }
  const posted = outsiders.flatMap(person => scene.connector.messagesIn(chatId(person)))
  expect(JSON.stringify(posted)).not.toContain(caseCode)
})

test('one side cannot press what is the other side’s', async () => {
  const caseCode = await fileCase(scene)
  const notTheirs: readonly (readonly [string, readonly Verb[]])[] = [
    [sara, officerVerbs],
    [omar, [...ownerVerbs, 'recordDecision']],
    // A head adds details, to name a stand-in, and may record the decision.
    [lena, [...officerVerbs, ...ownerVerbs.filter(verb => verb !== 'addDetails')]],
  ]
  for (const state of states) {
    const { version } = await driveTo(scene, { caseCode, plan: 'place' }, state)
    for (const [person, forbidden] of notTheirs)
      for (const data of everyClick(caseCode, version).filter(({ verb }) =>
        forbidden.some(one => one === verb),
      ))
        expect([person, data.verb, isDone(await scene.teams.click(person, data))]).toEqual([
          person,
          data.verb,
          false,
        ])
    expect(await versionOf(caseCode)).toBe(version)
  }
})

test('a card that Teams refreshes by itself is shown as it is now, and changes nothing, whatever its button says', async () => {
  const caseCode = await fileCase(scene)
  for (const state of states) {
    const { version } = await driveTo(scene, { caseCode, plan: 'place' }, state)
    const next = await nextClick(scene, { caseCode, plan: 'placeAndClose' })
    if (!next || next === 'wait') throw new Error('The case has come to its end.')
    for (const data of [next.data, ...everyClick(caseCode, version)])
      expect((await refreshedByTeams(next.person, data)).status).toBe(200)
    expect(isDone(await refreshedByTeams(next.person, next.data))).toBe(true)
    expect(await versionOf(caseCode)).toBe(version)
  }
})

const nothingSaid = [
  'Du har inte behörighet till det här.',
  'Du har inte behörighet till det här. Inget är ändrat.',
  'Du finns inte upplagd i Samplats än. Be din administratör lägga till dig, så kan du börja.',
]

const ownerVerbs: readonly Verb[] = [
  'answerClarification',
  'addDetails',
  'withdraw',
  'choose',
  'decline',
  'askForMore',
  'cancelChoice',
  'startPlacement',
]

const officerVerbs: readonly Verb[] = [
  'claim',
  'takeOver',
  'requestClarification',
  'showCandidates',
  'recordFree',
  'recordFull',
  'recordUnsuited',
  'recordNeedsMore',
  'sendSuggestion',
  'recallSuggestion',
  'closeUnmet',
  'replace',
  'close',
]

/** Every button with its fields filled in, and every message looked at. */
function everyClick(caseCode: string, version: number): readonly ClickData[] {
  const fields = {
    ...filledForm(),
    answer: 'Ja.',
    question: 'Varför?',
    decider: lena,
    outcome: 'granted',
    exclusion: 'tooFar',
    declineReason: 'tooFar',
    otherCase: caseCode,
  }
  const messages = ['status', 'queue', 'candidates', 'mail', 'clarification-1', 'suggestion-1']
  return [
    ...verbs.map((verb, index) => ({ verb, slot: messages[index % messages.length], ...fields })),
    ...messages.map(slot => ({ verb: 'refresh', slot })),
  ].map(data => ({ ...data, caseCode, version }))
}

function refreshedByTeams(person: string, data: ClickData) {
  const click = clickFrom({ person, where: 'ownChat', connector: scene.connector.url }, data)
  return scene.teams.send({ ...click, value: { ...click.value, trigger: 'automatic' } })
}

async function versionOf(caseCode: string): Promise<number | undefined> {
  return (await scene.archive.load(caseCode))?.version
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newCaseCode } from '../../bot/desk/caseCode.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import type { Answer, ClickData } from '../harness/teamsClient.ts'
import { driveTo, isDone, nextClick } from './drive.ts'
import { fileCase, filledForm, maja, omar, openScene, type Scene, sara } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
})

afterAll(() => scene.close())

describe('one hundred copies of one click in parallel have one effect:', () => {
  test('file', async () => {
    const caseCode = newCaseCode(Math.random)
    const answers = await hundredClicks(sara, {
      verb: 'file',
      caseCode,
      version: 0,
      slot: 'status',
      ...filledForm(),
    })
    expectAllShow(answers, '· Skickad')
    expect(await typesIn(caseCode)).toEqual(['RequestFiled'])
  })

  test('claim', async () => {
    const caseCode = await fileCase(scene)
    const answers = await hundredClicks(omar, { verb: 'claim', caseCode, version: 1, slot: 'queue' })
    expectAllShow(answers, '· Tagen')
    expect(await typesIn(caseCode)).toEqual(['RequestFiled', 'RequestClaimed'])
  })

  test('choose, with one place held', async () => {
    const caseCode = await fileCase(scene)
    await driveTo(scene, { caseCode, plan: 'place' }, 'suggested')
    const choose = await nextClick(scene, { caseCode, plan: 'place' })
    if (choose === undefined || choose === 'wait') throw new Error('There is nothing to choose.')
    expectAllShow(await hundredClicks(choose.person, choose.data), '· Plats vald')
    expect((await typesIn(caseCode)).filter(type => type === 'SuggestionChosen')).toHaveLength(1)
    expect(await holdsOf(caseCode)).toHaveLength(1)
  })
})

test('of two officers who claim at once one wins, and the other reads on the card who has it', async () => {
  for (let round = 0; round < 10; round++) {
    const caseCode = await fileCase(scene)
    const claim = { verb: 'claim', caseCode, version: 1, slot: 'queue' }
    const [omars, majas] = await Promise.all([
      scene.teams.click(omar, claim, 'channel'),
      scene.teams.click(maja, claim, 'channel'),
    ])
    const entries = await scene.archive.journal(caseCode)
    expect(entries.map(({ type }) => type)).toEqual(['RequestFiled', 'RequestClaimed'])
    const omarWon = entries[1]?.by === omar
    const [winner, loser] = omarWon ? [omars, majas] : [majas, omars]
    const name = omarWon ? 'Omar Haddad' : 'Maja Sund'
    expect(isDone(winner)).toBe(true)
    expect(isDone(loser)).toBe(false)
    expect(loser.text).toMatch(new RegExp(`"text":"${name} tog ärendet [^"]+\\."`))
  }
})

function hundredClicks(person: string, data: ClickData): Promise<readonly Answer[]> {
  return Promise.all(Array.from({ length: 100 }, () => scene.teams.click(person, data)))
}

function expectAllShow(answers: readonly Answer[], state: string): void {
  const others = answers.filter(answer => !isDone(answer) || !answer.text.includes(state))
  expect(others.map(({ text }) => text.slice(0, 500))).toEqual([])
}

async function typesIn(caseCode: string): Promise<readonly string[]> {
  return (await scene.archive.journal(caseCode)).map(({ type }) => type)
}

async function holdsOf(caseCode: string) {
  const providers = (await scene.archive.list('provider')).map(providerIn)
  return providers
    .flatMap(({ units }) => units.flatMap(({ holds }) => holds))
    .filter(hold => hold.caseCode === caseCode)
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newCaseCode } from '../../bot/desk/caseCode.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import { freePlaces } from '../../bot/domain/register/unit.ts'
import type { Answer, ClickData } from '../harness/teamsClient.ts'
import { type Click, driveTo, isDone, nextClick } from './drive.ts'
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
    const choose = await theChoice(caseCode)
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

test('of twelve cases that choose the same unit at once, as many get a place as there are', async () => {
  const codes = await Promise.all(Array.from({ length: 12 }, () => fileCase(scene)))
  for (const caseCode of codes) await driveTo(scene, { caseCode, plan: 'place' }, 'suggested')
  const choices = await Promise.all(codes.map(caseCode => theChoice(caseCode)))
  const unitId = choices[0]?.data.unitId
  expect(choices.map(({ data }) => data.unitId)).toEqual(codes.map(() => unitId))

  const free = await freePlacesAt(unitId)
  // Else nobody had to go without.
  expect(free).toBeLessThan(12)
  const answers = await Promise.all(choices.map(({ person, data }) => scene.teams.click(person, data)))
  expect(answers.filter(isDone)).toHaveLength(free)
  expect(await freePlacesAt(unitId)).toBe(0)
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

async function theChoice(caseCode: string): Promise<Click> {
  const click = await nextClick(scene, { caseCode, plan: 'place' })
  if (click === undefined || click === 'wait') throw new Error('There is nothing to choose.')
  return click
}

async function freePlacesAt(unitId: unknown): Promise<number> {
  const providers = (await scene.archive.list('provider')).map(providerIn)
  const unit = providers.flatMap(({ units }) => units).find(({ id }) => id === unitId)
  if (!unit) throw new Error('There is no such unit.')
  return freePlaces(unit, Date.now())
}

async function holdsOf(caseCode: string) {
  const providers = (await scene.archive.list('provider')).map(providerIn)
  return providers
    .flatMap(({ units }) => units.flatMap(({ holds }) => holds))
    .filter(hold => hold.caseCode === caseCode)
}

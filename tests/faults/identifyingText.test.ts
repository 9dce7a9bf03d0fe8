import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { driveTo } from './drive.ts'
import { fileCase, omar, openScene, type Scene, sara } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
})

afterAll(() => scene.close())

/** What must leave no trace, in the way it is written. */
const writings = [
  '20110312-7384',
  '110312-7384',
  '1103127384',
  '201103127384',
  '110312 7384',
  '110372-7384',
  '070-731 45 67',
  '+46 70 731 45 67',
  '0707314567',
  'anna.zetterqvist@example.se',
  'Zetterqvistgatan 12',
]

test.each(writings)('of %s in a message nothing is stored, logged or said back', async writing => {
  const before = scene.connector.effects().length
  await scene.teams.say(sara, `akut HVB för pojke 15 år, ${writing}, LVU`)
  const answer = JSON.stringify(
    scene.connector
      .effects()
      .slice(before)
      .map(({ activity }) => activity),
  )
  expect(answer).toContain('Ta bort meddelandet här i chatten.')
  expect(answer).not.toContain(writing)
  expectNoTraceOf(writing)
})

test('nothing of it is logged when the answer does not get through', async () => {
  scene.connector.failWith(() => ({ status: 500 }))
  for (const writing of writings) await scene.teams.say(sara, `pojke 15 år, ${writing}`)
  scene.connector.heal()
  expect(scene.samplats.printed()).toContain('Could not answer a message activity')
  for (const writing of writings) expectNoTraceOf(writing)
})

test('in the fields of a card none of it is stored or logged either', async () => {
  const caseCode = await fileCase(scene)
  const { version } = await driveTo(scene, { caseCode, plan: 'place' }, 'claimed')
  for (const writing of writings) {
    const unfiled = await fileCase(scene, { freeText: `Ring ${writing}` })
    expect(await scene.archive.load(unfiled)).toBeUndefined()
    const question = `Gäller det ${writing}?`
    await scene.teams.click(omar, {
      verb: 'requestClarification',
      caseCode,
      version,
      slot: 'queue',
      question,
    })
  }
  expect((await scene.archive.load(caseCode))?.version).toBe(version)
  for (const writing of writings) expectNoTraceOf(writing)
})

/** In no byte of any file that the server keeps, and in no line that it printed. */
function expectNoTraceOf(writing: string): void {
  const { folder, printed } = scene.samplats
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(file => file.isFile())
  expect(files.length).toBeGreaterThan(0)
  const holding = files.filter(file => readFileSync(join(file.parentPath, file.name)).includes(writing))
  expect(holding.map(({ name }) => name)).toEqual([])
  expect(printed()).not.toContain(writing)
}

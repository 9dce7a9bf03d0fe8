import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { apiRoutes } from '../../bot/api/apiRoutes.ts'
import { problem } from '../../bot/api/contract/problem.ts'
import { openEventStream } from '../../bot/api/events/eventStream.ts'
import { signInByChoice } from '../../bot/demo/chosenPerson.ts'
import { openImports } from '../../bot/import/openImports.ts'
import { emptyLexicon } from '../../bot/reading/lexicon.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aPerson, staff } from '../builders/staff.ts'
import { type ApiServer, startApi } from '../harness/apiServer.ts'

let office: Office
let api: ApiServer

beforeAll(async () => {
  const people = [
    ...staff,
    aPerson('guest', { locale: 'en' }),
    aPerson('gast'),
    aPerson('ann', { roles: ['analyst'], locale: 'en' }),
  ]
  office = await aDesk({ people })
  api = await startApi(office)
})

afterAll(async () => {
  await api.close()
  await office.close()
})

test('there are paths, and one of them is for whoever has not signed in yet', () => {
  const events = openEventStream(office.desk)
  const signIn = signInByChoice(office.desk.directory)
  const routes = apiRoutes({
    desk: office.desk,
    events,
    imports: openImports(emptyLexicon),
    calendar: undefined,
    guess: () => 'unclear',
    addressOf: caseCode => `https://samplats.example/tab/cases/${caseCode}`,
    signIn,
    tellEveryMs: 0,
    log: () => {},
  })
  events.close()
  const open = routes.filter(({ caller }) => caller === 'anyone').map(({ path }) => path)
  expect(open).toEqual(['/api/sign-in'])
  expect(routes.length).toBeGreaterThan(4)
})

const paths = ['/api/me', '/api/events', '/api/register/units/unit-1']

test.each(paths)('%s answers nobody whom it does not know', async path => {
  for (const person of [undefined, 'stranger']) {
    const { status, headers, body } = await api.ask(person, path)
    expect(status).toBe(401)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(problem.parse(body)).toMatchObject({ status: 401, title: 'Du är inte inloggad' })
  }
})

test('a search by a stranger is not even read', async () => {
  const { status } = await api.ask(undefined, '/api/register/search', { text: '{' })
  expect(status).toBe(401)
})

describe('who has no role', () => {
  test.each(paths)('is answered nothing by %s, and told whom to ask', async path => {
    const { status, body } = await api.ask('guest', path)
    expect(status).toBe(403)
    expect(problem.parse(body)).toMatchObject({
      title: 'You have no role in Samplats',
      detail: expect.stringContaining('Ask whoever looks after Samplats'),
    })
  })

  test('is told so in Swedish too', async () => {
    const { body } = await api.ask('gast', '/api/me')
    expect(problem.parse(body).title).toBe('Du har ingen roll i Samplats')
  })
})

describe('a problem is told', () => {
  test('in the language of whoever signed in', async () => {
    const { body } = await api.ask('ann', '/api/register/units/unknown')
    expect(problem.parse(body).title).toBe('It does not exist')
  })

  test.each([
    ['en-GB,sv;q=0.5', 'You are not signed in'],
    ['fi,sv-SE', 'Du är inte inloggad'],
    ['de', 'Du är inte inloggad'],
  ])('and before that in the one that the browser wants: %s', async (language, title) => {
    const { body } = await api.ask(undefined, '/api/me', { headers: { 'accept-language': language } })
    expect(problem.parse(body).title).toBe(title)
  })

  test('when it is nobody’s fault but ours, with the kind of the fault in the log and nothing else', async () => {
    const archive = { ...office.desk.archive, load: () => Promise.reject(new TypeError('KMPX-3Q47')) }
    const broken = await startApi({ ...office, desk: { ...office.desk, archive } })
    const { status, body } = await broken.ask('sara', '/api/register/units/unit-1')
    await broken.close()
    expect(status).toBe(500)
    expect(problem.parse(body).title).toBe('Något gick fel')
    expect(broken.log).toEqual(['Could not answer /api/register/units/:unitId: TypeError.'])
  })
})

test('every answer forbids to be kept, guessed at or framed by others', async () => {
  const { headers } = await api.ask('sara', '/api/me')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBeNull()
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toMatch(/frame-ancestors https:\/\/\*\.cloud\.microsoft https:\/\/teams\.microsoft\.com /)
})

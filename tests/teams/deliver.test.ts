import { afterEach, describe, expect, test } from '@jest/globals'
import type { Dispatch } from '../../bot/archive/archive.ts'
import { claimCase, lookForCandidates } from '../../bot/desk/handleCase.ts'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { openAdapter } from '../../bot/teams/adapter.ts'
import { cardPerformers } from '../../bot/teams/deliver.ts'
import { tabAddresses } from '../../bot/teams/services.ts'
import { aClaim } from '../archive/aChange.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aClick, filed, stateOf } from '../builders/caseSteps.ts'
import { omar, sara, staff } from '../builders/staff.ts'

let office: Office
afterEach(() => office.close())

describe('someone who may not see the case any more is not told of it:', () => {
  test.each([
    ['who has moved to another district', { district: 'centrum' }],
    ['who has left', { roles: [], activeRoles: [] }],
  ])('%s', async (_, change) => {
    await filedOffice()
    office.desk.directory.keepPerson({ id: 'sara', version: 9, state: { ...sara, ...change } })
    const card = await dispatchOf('card:status:person:sara')
    expect(await deliver(card)).toEqual({ hopeless: 'the recipient may not see the case any more' })
    expect(await deliver({ ...card, kind: 'notice' })).toEqual({
      hopeless: 'the recipient may not see the case any more',
    })
  })
})

test('someone who acts in another role just now is told all the same', async () => {
  await filedOffice()
  const { chat: _, ...unreachable } = sara
  office.desk.directory.keepPerson({
    id: 'sara',
    version: 9,
    state: { ...unreachable, activeRoles: ['unitHead'] },
  })
  expect(await deliver(await dispatchOf('card:status:person:sara'))).toHaveProperty('fault')
})

describe('a case that another process wrote a moment ago and that cannot be read here yet', () => {
  test('is not shown as it was before', async () => {
    await filedOffice()
    const card = await dispatchOf('card:status:person:sara')
    expect(await deliver({ ...card, version: card.version + 1 })).toEqual({ notYet: expect.any(Number) })
  })

  test('is not given up when it is new', async () => {
    await filedOffice()
    const card = await dispatchOf('card:status:person:sara')
    expect(await deliver({ ...card, fileId: 'BCDF-2345' })).toHaveProperty('fault')
  })
})

describe('what hangs under the queue card', () => {
  test('waits for it while it is on its way', async () => {
    await filedOffice()
    await searched()
    expect(await deliver(await dispatchOf('card:candidates:channel'))).toHaveProperty('notYet')
  })

  test('is given up with it, and not tried for ever', async () => {
    await filedOffice()
    await searched()
    const now = office.now()
    const leased = await office.desk.archive.dispatches.claimDue(aClaim({ worker: 'test', now }))
    const queueCard = leased.find(({ key }) => key === 'card:queue:channel')
    if (!queueCard) throw new Error('The queue card was not announced.')
    await office.desk.archive.dispatches.giveUp({ ...queueCard, worker: 'test', at: now, fault: 'blocked' })
    expect(await deliver(await dispatchOf('card:candidates:channel'))).toHaveProperty('hopeless')
  })
})

async function filedOffice(): Promise<void> {
  office = await aDesk({ people: staff })
  await filed(office)
}

async function searched(): Promise<void> {
  stateOf(await claimCase(office.desk, aClick(omar)))
  stateOf(await lookForCandidates(office.desk, aClick(omar)))
}

async function dispatchOf(key: string): Promise<Dispatch> {
  const found = await office.desk.archive.dispatches.find('KMPX-3Q47', key)
  if (!found) throw new Error(`Nothing was announced as ${key}.`)
  return found
}

function deliver(dispatch: Dispatch) {
  const home = { name: 'Göteborg', position: { lat: 57.7, lon: 11.97 } }
  const performers = cardPerformers({
    desk: office.desk,
    adapter: openAdapter(undefined, 1_000),
    lexicon: loadLexicon(),
    places: [],
    home,
    languageOf: 'directory',
    secureOnly: false,
    tab: tabAddresses('http://127.0.0.1:3978'),
    appId: '',
    log: () => {},
  })
  return dispatch.kind === 'notice' ? performers.notice(dispatch) : performers.card(dispatch)
}

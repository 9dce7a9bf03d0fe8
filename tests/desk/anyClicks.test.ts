import { describe, expect, test } from '@jest/globals'
import fc, { type Scheduler } from 'fast-check'
import type { Archive, Change } from '../../bot/archive/archive.ts'
import type { CaseOutcome, Click } from '../../bot/desk/actOnCase.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import { hour, type Instant } from '../../bot/domain/calendar.ts'
import { maySeeCase } from '../../bot/domain/permissions.ts'
import { activeHolds, occupiedPlaces, type Unit } from '../../bot/domain/register/unit.ts'
import type { PlacementRequest } from '../../bot/domain/request/placementRequest.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aPermit, aUnit } from '../builders/aUnit.ts'
import { aClick, caseIn, filed, suggested, unitIn } from '../builders/caseSteps.ts'
import { anyMoments, cases, type Moment, type Press, press, pressFor, units } from './anyClick.ts'

/** What the office looks like after a moment, and what people were answers in it. */
type Look = Readonly<{ office: Office; answers: readonly Answer[]; settled: boolean }>
type Answer = Readonly<{ click: Click; outcome: CaseOutcome }>

describe('whoever presses whatever, at the same time or after each other, in any order of reads and writes', () => {
  test('no unit ever has more children and kept places than its permit allows', () =>
    days({
      onWrite: (change, now) => {
        if (change.file.kind !== 'provider') return
        const provider = providerIn({ ...change.file, shape: change.shape, state: change.state })
        for (const unit of provider.units)
          expect(occupiedPlaces(unit) + activeHolds(unit, now).length).toBeLessThanOrEqual(
            unit.permit.maxPersons,
          )
      },
    }))

  test('a place is kept exactly for those who have chosen it', () =>
    days(
      {
        onLook: async ({ office, settled }) => {
          if (!settled) return
          const requests = await everyCase(office)
          for (const id of units) {
            const unit = await unitIn(office, id)
            expect(keptAt(unit, requests, office.now())).toEqual(chosenAt(unit, requests))
          }
        },
      },
      { numRuns: 200 },
    ))

  test('nobody is shown a case that is not theirs to see', () =>
    days({
      onLook: async ({ answers }) => {
        for (const { click, outcome } of answers)
          if (outcome.state) expect(maySeeCase(click.person, outcome.state)).toBe(true)
      },
    }))

  test('a refusal leaves no trace', () =>
    days({
      onLook: async ({ office, answers }) => {
        for (const { click, outcome } of answers)
          if (outcome.outcome === 'refused')
            expect(await office.archive.isDone(click.caseCode, click.commandId)).toBe(false)
      },
    }))

  test('a press has one effect, however often it arrives', () =>
    days({
      onLook: async ({ office }) => {
        for (const caseCode of Object.keys(cases)) {
          const commands = (await office.archive.journal(caseCode)).map(({ commandId }) => commandId)
          expect(new Set(commands).size).toBe(commands.length)
        }
      },
    }))

  test('such days come everywhere that a case with a suggestion can go', async () => {
    const reached = new Set<string>()
    const onLook = async ({ office }: Look) => {
      for (const { state } of await everyCase(office)) reached.add(state)
    }
    await days({ onLook }, { numRuns: 100, seed: 1480 })
    const likely = ['chosen', 'closed', 'decided', 'placed', 'searching', 'suggested', 'withdrawn']
    expect([...reached].toSorted()).toEqual(expect.arrayContaining(likely))
  })
})

type Watching = Readonly<{
  onWrite?: (change: Change, now: Instant) => void
  onLook?: (look: Look) => Promise<void>
}>

type DaysLived = Readonly<{ numRuns?: number; seed?: number }>

/** Lives through many days; every read and write of the desk waits for its turn, which chance decides. */
async function days(watching: Watching, { numRuns = 60, seed }: DaysLived = {}): Promise<void> {
  const day = fc.asyncProperty(anyMoments, fc.scheduler(), (moments, turns) => live(moments, turns, watching))
  await fc.assert(day, { numRuns, ...(seed === undefined ? {} : { seed }) })
}

async function live(moments: readonly Moment[], turns: Scheduler, watching: Watching): Promise<void> {
  const written: Change[] = []
  const through = (archive: Archive) => inTurns(archive, turns, change => written.push(change))
  const office = await turns.waitFor(aDesk({ providers: [fewPlaces], through }))
  try {
    await turns.waitFor(openWithSuggestions(office))
    const earlier = new Map<string, Click>()
    for (const moment of moments) {
      const answers = await turns.waitFor(passThrough(office, moment, earlier))
      for (const change of written.splice(0)) watching.onWrite?.(change, office.now())
      await watching.onLook?.({ office, answers, settled: moment.errands === 'after' })
    }
  } finally {
    await office.close()
  }
}

const fewPlaces = aProvider({
  units: [
    aUnit({ permit: aPermit({ maxPersons: 1 }) }),
    aUnit({ id: 'unit-2', name: 'Almdungen', permit: aPermit({ maxPersons: 2 }) }),
  ],
})

async function openWithSuggestions(office: Office): Promise<void> {
  for (const [caseCode, { by }] of Object.entries(cases)) {
    await filed(office, { by, caseCode })
    await suggested(office, units, caseCode)
  }
}

async function passThrough(
  office: Office,
  { hours, wishes, errands }: Moment,
  earlier: Map<string, Click>,
): Promise<readonly Answer[]> {
  office.pass(hours * hour)
  const presses = await Promise.all(
    wishes.map(async wish => pressFor(wish, await caseIn(office, wish.caseCode))),
  )
  const answers = Promise.all(
    presses.map(async pressed => {
      const click = clickOf(pressed, earlier)
      return { click, outcome: await press(office.desk, click, pressed) }
    }),
  )
  if (errands === 'meanwhile') await Promise.all([answers, office.runErrands()])
  if (errands === 'after') await answers.then(office.runErrands)
  return answers
}

function clickOf({ button, person, caseCode, unit, again }: Press, earlier: Map<string, Click>): Click {
  const alike = `${button} ${person.id} ${caseCode} ${unit}`
  const click = (again && earlier.get(alike)) || aClick(person, caseCode)
  earlier.set(alike, click)
  return click
}

function inTurns(archive: Archive, turns: Scheduler, written: (change: Change) => void): Archive {
  return {
    ...archive,
    load: turns.scheduleFunction(archive.load),
    isDone: turns.scheduleFunction(archive.isDone),
    append: turns.scheduleFunction(async change => {
      const outcome = await archive.append(change)
      if (outcome.outcome === 'appended') written(change)
      return outcome
    }),
  }
}

function everyCase(office: Office): Promise<readonly PlacementRequest[]> {
  return Promise.all(Object.keys(cases).map(caseCode => caseIn(office, caseCode)))
}

/** Cases that the unit keeps a place for; a child who has moved in stays when the case is closed. */
function keptAt(unit: Unit, requests: readonly PlacementRequest[], now: Instant): readonly string[] {
  const closed = requests.filter(({ state }) => state === 'closed').map(({ caseCode }) => caseCode)
  const kept = [...activeHolds(unit, now), ...unit.occupancies].map(({ caseCode }) => caseCode)
  return kept.filter(caseCode => !closed.includes(caseCode)).toSorted()
}

function chosenAt(unit: Unit, requests: readonly PlacementRequest[]): readonly string[] {
  const having = requests.filter(request => 'choice' in request && request.choice.unitId === unit.id)
  return having.map(({ caseCode }) => caseCode).toSorted()
}

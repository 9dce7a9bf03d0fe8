import { afterEach, describe, expect, test } from '@jest/globals'
import type { Archive, FileKind } from '../../bot/archive/archive.ts'
import { addCaseDetails, askForMoreCandidates, withdrawCase } from '../../bot/desk/answerForCase.ts'
import {
  cancelChoiceOfPlace,
  choosePlace,
  recordCaseDecision,
  startPlacementOn,
} from '../../bot/desk/choosePlace.ts'
import { claimCase, closeCase } from '../../bot/desk/handleCase.ts'
import { hour, minute } from '../../bot/domain/calendar.ts'
import type { Unit } from '../../bot/domain/register/unit.ts'
import { chosenCandidate } from '../../bot/domain/request/choosing.ts'
import { aDesk, type Office, type OfficeDetails } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aFosterHome, aPermit, aSubscription, aUnit } from '../builders/aUnit.ts'
import {
  aClick,
  caseIn,
  chosen,
  filed,
  refusalOf,
  stateOf,
  suggested,
  unitIn,
} from '../builders/caseSteps.ts'
import { eva, jonas, lena, omar, sara, siri } from '../builders/staff.ts'

const mine = 'KMPX-3Q47'
const theirs = 'BCDF-2345'
const granted = { outcome: 'granted', decider: 'lena', body: 'enhetschef', note: '' } as const

let office: Office
afterEach(() => office.close())

describe('choosing', () => {
  test('takes the place at the unit first, and then says so on the case', async () => {
    const written: FileKind[] = []
    await suggestedOffice({ through: archive => noting(archive, written) })
    written.length = 0
    await chosen(office)
    expect(written).toEqual(['provider', 'request'])
    expect(await holders()).toEqual([mine])
  })

  test('says until when the place is kept', async () => {
    await suggestedOffice()
    expect(await chosen(office)).toMatchObject({
      state: 'chosen',
      choice: { unitId: 'unit-1', chosenBy: 'sara', holdUntil: office.now() + 24 * hour },
    })
  })

  test('touches no place when the case says no', async () => {
    await suggestedOffice()
    expect(refusalOf(await choosePlace(office.desk, aClick(sara), 'unit-9'))).toBe('notSuggested')
    office.pass(73 * hour)
    expect(refusalOf(await choosePlace(office.desk, aClick(sara), 'unit-1'))).toBe('suggestionExpired')
    expect(await holders()).toEqual([])
  })

  test('by someone of another district takes nothing and shows nothing', async () => {
    await suggestedOffice()
    const outcome = await choosePlace(office.desk, aClick(jonas), 'unit-1')
    expect(outcome).toEqual({
      outcome: 'refused',
      refusal: { refused: 'notAllowed' },
      state: undefined,
      version: 0,
    })
    expect(await holders()).toEqual([])
  })

  test('with the same click twice, and at once, has one effect', async () => {
    await suggestedOffice()
    const click = aClick(sara)
    const clicks = await Promise.all([1, 2, 3].map(() => choosePlace(office.desk, click, 'unit-1')))
    expect(clicks.map(refusalOf)).toEqual([undefined, undefined, undefined])
    expect(await entriesOf(mine, 'SuggestionChosen')).toBe(1)
    expect(await entriesOf('provider-1', 'HoldTaken')).toBe(1)
  })
})

describe('the last place', () => {
  test('goes to one of two districts that choose at the same moment', async () => {
    await twoCasesForOnePlace()
    const outcomes = await Promise.all([
      choosePlace(office.desk, aClick(sara, mine), 'unit-1'),
      choosePlace(office.desk, aClick(jonas, theirs), 'unit-1'),
    ])
    expect(outcomes.map(refusalOf).toSorted()).toEqual(['noPlaceLeft', undefined])
    expect(await holders()).toHaveLength(1)
  })

  test('once kept for one is refused the other with the reason, and her suggestion stands', async () => {
    await twoCasesForOnePlace()
    await chosen(office)
    const late = await choosePlace(office.desk, aClick(jonas, theirs), 'unit-1')
    expect(late).toMatchObject({
      refusal: { refused: 'noLongerFits', unitName: 'Ekbacken', exclusions: [{ code: 'heldForOther' }] },
      state: { state: 'suggested' },
    })
  })

  test('is free for the other when the first lets go of it', async () => {
    await twoCasesForOnePlace()
    await chosen(office)
    stateOf(await cancelChoiceOfPlace(office.desk, aClick(sara), ''))
    await office.runErrands()
    await chosen(office, { by: jonas, caseCode: theirs })
    expect(await holders()).toEqual([theirs])
  })
})

describe('the last paid place of a subscription', () => {
  const routesOf = async () => {
    const cases = await Promise.all([mine, theirs].map(code => caseIn(office, code)))
    return cases.map(request => ('choice' in request ? chosenCandidate(request).route : request.state))
  }

  test('is one case’s of two that choose at the same moment, and the other’s is a direct award', async () => {
    await twoCasesFor(paidForOne)
    const outcomes = await Promise.all([
      choosePlace(office.desk, aClick(sara, mine), 'unit-1'),
      choosePlace(office.desk, aClick(jonas, theirs), 'unit-1'),
    ])
    expect(outcomes.map(refusalOf)).toEqual([undefined, undefined])
    expect((await routesOf()).toSorted()).toEqual(['directAward', 'subscription'])
  })

  test('is free for the other once the first has let go of it', async () => {
    await twoCasesFor(paidForOne)
    await chosen(office)
    stateOf(await cancelChoiceOfPlace(office.desk, aClick(sara), ''))
    await office.runErrands()
    await chosen(office, { by: jonas, caseCode: theirs })
    expect(await routesOf()).toEqual(['searching', 'subscription'])
  })

  const paidForOne = aUnit({ agreements: [aSubscription({ paidPlaces: 1 })] })
})

describe('two who answer for the same case', () => {
  test('choosing the same place at once are given it once', async () => {
    await suggestedOffice()
    await withSiriReading()
    const outcomes = await Promise.all(
      [sara, siri].map(person => choosePlace(office.desk, aClick(person), 'unit-1')),
    )
    expect(outcomes.map(refusalOf).toSorted()).toEqual(['wrongState', undefined])
    expect(await holders()).toEqual([mine])
  })

  test('choosing different places at once are given one, and the other is let go of', async () => {
    await suggestedOffice({ providers: [twoUnits()] }, ['unit-1', 'unit-2'])
    await withSiriReading()
    const outcomes = await Promise.all([
      choosePlace(office.desk, aClick(sara), 'unit-1'),
      choosePlace(office.desk, aClick(siri), 'unit-2'),
    ])
    expect(outcomes.map(refusalOf).toSorted()).toEqual(['wrongState', undefined])
    const { choice } = await theChosen()
    expect(await holders('unit-1')).toEqual(choice.unitId === 'unit-1' ? [mine] : [])
    expect(await holders('unit-2')).toEqual(choice.unitId === 'unit-2' ? [mine] : [])
  })
})

describe('what happens in the case while a place is being chosen', () => {
  test('as a suggestion that arrives, does not let a place be chosen that nobody has kept', async () => {
    const between = await officeWithPause()
    stateOf(await askForMoreCandidates(office.desk, aClick(sara), ''))
    between.do('request', () => suggested(office))
    expect(refusalOf(await choosePlace(office.desk, aClick(sara), 'unit-1'))).toBe('wrongState')
    expect(await caseIn(office)).toMatchObject({ state: 'suggested' })
    expect(await holders()).toEqual([])
  })

  test('as another choice that is made, taken back and let go of, does not lose the place', async () => {
    const between = await officeWithPause()
    await withSiriReading()
    between.do('provider', async () => {
      await chosen(office, { by: siri })
      stateOf(await cancelChoiceOfPlace(office.desk, aClick(siri), ''))
      await suggested(office)
      await office.runErrands()
    })
    expect(stateOf(await choosePlace(office.desk, aClick(sara), 'unit-1'))).toMatchObject({
      choice: { chosenBy: 'sara' },
    })
    await office.runErrands()
    expect(await holders()).toEqual([mine])
  })
})

describe('a program that dies between the unit and the case', () => {
  test('leaves a place that is let go of when its hour has passed', async () => {
    const power = await officeWithPower()
    power.failAt('request')
    await expect(choosePlace(office.desk, aClick(sara), 'unit-1')).rejects.toThrow('power')
    expect(await caseIn(office)).toMatchObject({ state: 'suggested' })
    expect(await holders()).toEqual([mine])
    office.pass(24 * hour + 10 * minute)
    expect(await holders()).toEqual([])
  })

  test('keeps nobody from choosing the same place again afterwards', async () => {
    const power = await officeWithPower()
    const click = aClick(sara)
    power.failAt('request')
    await expect(choosePlace(office.desk, click, 'unit-1')).rejects.toThrow('power')
    power.isBack()
    office.pass(5 * hour)
    expect(stateOf(await choosePlace(office.desk, click, 'unit-1'))).toMatchObject({
      choice: { holdUntil: office.now() + 24 * hour },
    })
    office.pass(23 * hour)
    expect(await holders()).toEqual([mine])
  })

  test('in a decision leaves a place that the clock lets go of', async () => {
    const power = await officeWithPower()
    await chosen(office)
    power.failAt('request')
    await expect(recordCaseDecision(office.desk, aClick(sara), granted)).rejects.toThrow('power')
    expect(await occupants()).toEqual([mine])
    power.isBack()
    office.pass(24 * hour)
    await office.runErrands()
    expect(await caseIn(office)).toMatchObject({ state: 'searching' })
    expect([...(await occupants()), ...(await holders())]).toEqual([])
  })

  test('in a decision keeps nobody from recording it again', async () => {
    const power = await officeWithPower()
    await chosen(office)
    const click = aClick(sara)
    power.failAt('request')
    await expect(recordCaseDecision(office.desk, click, granted)).rejects.toThrow('power')
    power.isBack()
    expect(stateOf(await recordCaseDecision(office.desk, click, granted)).state).toBe('decided')
    expect(await entriesOf('provider-1', 'PlaceOccupied')).toBe(1)
  })
})

describe('a place on hold', () => {
  test('is let go of when the shown hour strikes, and both sides are told', async () => {
    await suggestedOffice()
    await chosen(office)
    await office.runErrands()
    office.pass(24 * hour)
    const told = await office.runErrands()
    expect(await caseIn(office)).toMatchObject({ state: 'searching' })
    expect(await holders()).toEqual([])
    expect(told.filter(({ what }) => what === 'holdExpired').map(({ recipient }) => recipient)).toEqual(
      expect.arrayContaining(['person:sara', 'channel']),
    )
  })

  test('is kept until the shown hour strikes', async () => {
    await suggestedOffice()
    await chosen(office)
    office.pass(24 * hour - 1)
    await office.runErrands()
    expect(await caseIn(office)).toMatchObject({ state: 'chosen' })
    expect(await holders()).toEqual([mine])
  })

  test('chosen anew before the earlier choice was let go of is still kept', async () => {
    await suggestedOffice()
    await chosen(office)
    stateOf(await cancelChoiceOfPlace(office.desk, aClick(sara), ''))
    office.pass(minute)
    await suggested(office)
    await chosen(office)
    await office.runErrands()
    expect(await holders()).toEqual([mine])
  })

  test('is let go of when the case is withdrawn', async () => {
    await suggestedOffice()
    await chosen(office)
    stateOf(await withdrawCase(office.desk, aClick(sara), ''))
    await office.runErrands()
    expect(await holders()).toEqual([])
  })
})

describe('a decision', () => {
  test('makes the hold an occupied place, from the day that the child needs it', async () => {
    await suggestedOffice()
    await chosen(office)
    expect(stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))).toMatchObject({
      state: 'decided',
      decision: { decider: 'Lena', recordedBy: 'sara' },
    })
    expect(await unitIn(office)).toMatchObject({
      holds: [],
      occupancies: [{ caseCode: mine, from: '2026-11-30' }],
    })
  })

  test.each(['granted', 'refused'] as const)(
    'that is %s is told the one in whose name it is',
    async outcome => {
      await suggestedOffice()
      await chosen(office)
      await office.runErrands()
      stateOf(await recordCaseDecision(office.desk, aClick(sara), { ...granted, outcome }))
      expect((await office.runErrands()).map(({ recipient }) => recipient)).toContain('person:lena')
    },
  )

  test('is not taken twice for one child, however late the parallel case is closed', async () => {
    office = await aDesk({ providers: [aProvider({ units: [aUnit(), aFosterHome({ id: 'home' })] })] })
    await filed(office, { form: { serviceTypes: ['residentialCare', 'fosterHome'] } })
    await office.runErrands()
    for (const [caseCode, unit] of [
      [mine, 'unit-1'],
      [`${mine}-2`, 'home'],
    ] as const) {
      await suggested(office, [unit], caseCode)
      await chosen(office, { caseCode, unit })
    }
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    const second = await recordCaseDecision(office.desk, aClick(sara, `${mine}-2`), granted)
    expect(second).toMatchObject({ refusal: { refused: 'placedInParallel', caseCode: mine } })
    expect((await unitIn(office, 'home')).occupancies).toEqual([])
    await office.runErrands()
    expect(await caseIn(office, `${mine}-2`)).toMatchObject({ state: 'closedByParallel' })
  })

  test('that its decider recorded is no news to her', async () => {
    await suggestedOffice()
    await chosen(office)
    await office.runErrands()
    stateOf(await recordCaseDecision(office.desk, aClick(lena), granted))
    expect((await office.runErrands()).map(({ recipient }) => recipient)).not.toContain('person:lena')
  })

  test('lasts: the place is occupied long after the hold would have run out', async () => {
    await suggestedOffice()
    await chosen(office)
    stateOf(await recordCaseDecision(office.desk, aClick(lena), granted))
    office.pass(40 * 24 * hour)
    await office.runErrands()
    expect(await caseIn(office)).toMatchObject({ state: 'decided' })
    expect(await occupants()).toEqual([mine])
  })

  test('that is a no lets go of the place and sends the case back to the search', async () => {
    await suggestedOffice()
    await chosen(office)
    const refused = { ...granted, outcome: 'refused' } as const
    expect(stateOf(await recordCaseDecision(office.desk, aClick(sara), refused)).state).toBe('searching')
    await office.runErrands()
    expect([...(await occupants()), ...(await holders())]).toEqual([])
  })

  test('by someone whom nothing is delegated to leaves the place on hold', async () => {
    await suggestedOffice()
    await chosen(office)
    const outcome = await recordCaseDecision(office.desk, aClick(sara), { ...granted, decider: 'siri' })
    expect(outcome).toMatchObject({ refusal: { refused: 'noDelegation', decider: 'Siri' } })
    expect(await unitIn(office)).toMatchObject({ holds: [{ caseCode: mine }], occupancies: [] })
  })

  test('by the head of another district is none', async () => {
    await suggestedOffice()
    await chosen(office)
    const outcome = await recordCaseDecision(office.desk, aClick(sara), { ...granted, decider: 'eva' })
    expect(outcome).toMatchObject({ refusal: { refused: 'noDelegation', decider: 'Eva' } })
  })

  test('by someone who is not on staff is none', async () => {
    await suggestedOffice()
    await chosen(office)
    const outcome = await recordCaseDecision(office.desk, aClick(sara), { ...granted, decider: 'nobody' })
    expect(refusalOf(outcome)).toBe('noDelegation')
  })

  test('is recorded by the district, never by the central unit or another district', async () => {
    await suggestedOffice()
    await chosen(office)
    for (const person of [omar, eva, jonas])
      expect(refusalOf(await recordCaseDecision(office.desk, aClick(person), granted))).toBe('notAllowed')
  })

  test('withdrawn with the case frees the place again', async () => {
    await suggestedOffice()
    await chosen(office)
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    stateOf(await withdrawCase(office.desk, aClick(sara), 'Vårdnadshavaren tog tillbaka sitt samtycke'))
    await office.runErrands()
    expect(await occupants()).toEqual([])
  })
})

test('a child who has moved in keeps the place when the case is closed', async () => {
  await suggestedOffice()
  await chosen(office)
  stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
  office.pass(8 * 24 * hour)
  stateOf(await startPlacementOn(office.desk, aClick(sara), '2026-11-30'))
  stateOf(await closeCase(office.desk, aClick(omar)))
  await office.runErrands()
  expect(await occupants()).toEqual([mine])
})

async function suggestedOffice(details: OfficeDetails = {}, units = ['unit-1']): Promise<void> {
  office = await aDesk(details)
  await filed(office)
  await suggested(office, units)
}

function twoCasesForOnePlace(): Promise<void> {
  return twoCasesFor(aUnit({ permit: aPermit({ maxPersons: 1 }) }))
}

async function twoCasesFor(unit: Unit): Promise<void> {
  await suggestedOffice({ providers: [aProvider({ units: [unit] })] })
  await filed(office, { by: jonas, caseCode: theirs })
  stateOf(await claimCase(office.desk, aClick(omar, theirs)))
  await suggested(office, ['unit-1'], theirs)
}

async function withSiriReading(): Promise<void> {
  const details = { text: '', moreNeeds: [], mustNotPlaceAt: [], coReader: 'siri' }
  stateOf(await addCaseDetails(office.desk, aClick(sara), details))
}

function twoUnits() {
  return aProvider({ units: [aUnit(), aUnit({ id: 'unit-2', name: 'Almdungen' })] })
}

/** Cases that have the unit's places on hold now. */
async function holders(unit = 'unit-1'): Promise<readonly string[]> {
  const { holds } = await unitIn(office, unit)
  return holds.filter(({ until }) => until > office.now()).map(({ caseCode }) => caseCode)
}

async function occupants(): Promise<readonly string[]> {
  return (await unitIn(office)).occupancies.map(({ caseCode }) => caseCode)
}

async function theChosen() {
  const request = await caseIn(office)
  if (request.state !== 'chosen') throw new Error(`The case is ${request.state}.`)
  return request
}

async function entriesOf(fileId: string, type: string): Promise<number> {
  return (await office.desk.archive.journal(fileId)).filter(entry => entry.type === type).length
}

function noting(archive: Archive, written: FileKind[]): Archive {
  return {
    ...archive,
    append: async change => {
      written.push(change.file.kind)
      return archive.append(change)
    },
  }
}

/** An office with a suggested case, where something can be done between the desk's next look at a file and its act. */
async function officeWithPause() {
  let pending: Readonly<{ kind: FileKind; act: () => Promise<unknown> }> | undefined
  const pauseAt = async (kind: FileKind) => {
    if (pending?.kind !== kind) return
    const { act } = pending
    pending = undefined
    await act()
  }
  const through = (archive: Archive): Archive => ({
    ...archive,
    load: async id => {
      const file = await archive.load(id)
      if (file?.kind === 'request') await pauseAt('request')
      return file
    },
    append: async change => {
      const outcome = await archive.append(change)
      if (change.file.kind === 'provider') await pauseAt('provider')
      return outcome
    },
  })
  await suggestedOffice({ through })
  return {
    do: (kind: FileKind, act: () => Promise<unknown>) => {
      pending = { kind, act }
    },
  }
}

/** An office with a suggested case, where the power can go at the next write to one kind of file. */
async function officeWithPower() {
  let failing: FileKind | undefined
  const through = (archive: Archive): Archive => ({
    ...archive,
    append: async change => {
      if (change.file.kind === failing) throw new Error('The power went.')
      return archive.append(change)
    },
  })
  await suggestedOffice({ through })
  return {
    failAt: (kind: FileKind) => {
      failing = kind
    },
    isBack: () => {
      failing = undefined
    },
  }
}

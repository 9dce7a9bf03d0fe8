import fc from 'fast-check'
import type { CaseOutcome, Click } from '../../bot/desk/actOnCase.ts'
import {
  addCaseDetails,
  askForMoreCandidates,
  declineCandidate,
  withdrawCase,
} from '../../bot/desk/answerForCase.ts'
import {
  cancelChoiceOfPlace,
  choosePlace,
  recordCaseDecision,
  startPlacementOn,
} from '../../bot/desk/choosePlace.ts'
import type { Desk } from '../../bot/desk/desk.ts'
import {
  claimCase,
  closeCase,
  lookForCandidates,
  suggestCandidates,
  takeOverCase,
} from '../../bot/desk/handleCase.ts'
import { dateAt } from '../../bot/domain/calendar.ts'
import type { Person } from '../../bot/domain/person.ts'
import type { CaseCode } from '../../bot/domain/request/placementRequest.ts'
import { eva, jonas, lena, maja, omar, sara, siri, staff } from '../builders/staff.ts'

/** Three cases of two districts; Siri may come to read along in Sara's. */
export const cases: Readonly<Record<CaseCode, Readonly<{ by: Person; head: Person }>>> = {
  'BBBB-2222': { by: sara, head: lena },
  'CCCC-2222': { by: siri, head: lena },
  'DDDD-2222': { by: jonas, head: eva },
}

export const units = ['unit-1', 'unit-2'] as const
type UnitName = (typeof units)[number]

/** A press of one button by one person; `again` presses with the id of an earlier press like it. */
export type Press = Readonly<{
  button: Button
  person: Person
  caseCode: CaseCode
  unit: UnitName
  again: boolean
}>

/** What happens between two looks at the office: presses at the same time, after some hours. */
export type Moment = Readonly<{
  hours: number
  presses: readonly Press[]
  errands: 'none' | 'meanwhile' | 'after'
}>

function anyPress(): fc.Arbitrary<Press> {
  const rarely = fc.integer({ min: 0, max: 9 }).map(n => n === 0)
  return fc
    .record({
      button: fc.constantFrom(...often, ...buttonNames),
      caseCode: fc.constantFrom(...Object.keys(cases)),
      unit: fc.constantFrom(...units),
      anyone: fc.constantFrom(...staff),
      byAnyone: rarely,
      again: rarely,
    })
    .map(({ anyone, byAnyone, ...press }) => ({ ...press, person: byAnyone ? anyone : usual(press) }))
}

/** Who presses that button on that case on an ordinary day. */
function usual({ button, caseCode }: Pick<Press, 'button' | 'caseCode'>): Person {
  const by = cases[caseCode]?.by ?? sara
  const officers: readonly Button[] = ['claim', 'search', 'suggest', 'close']
  if (button === 'takeOver') return maja
  return officers.includes(button) ? omar : by
}

const buttons = {
  claim: (desk, click) => claimCase(desk, click),
  takeOver: (desk, click) => takeOverCase(desk, click),
  search: (desk, click) => lookForCandidates(desk, click),
  suggest: (desk, click) => suggestCandidates(desk, click, feasible(desk, click)),
  choose: (desk, click, { unit }) => choosePlace(desk, click, unit),
  decline: (desk, click, { unit }) =>
    declineCandidate(desk, click, { unitId: unit, reason: 'tooFar', note: '' }),
  more: (desk, click) => askForMoreCandidates(desk, click, ''),
  cancel: (desk, click) => cancelChoiceOfPlace(desk, click, ''),
  grant: (desk, click, press) => recordCaseDecision(desk, click, decision('granted', press)),
  refuse: (desk, click, press) => recordCaseDecision(desk, click, decision('refused', press)),
  moveIn: (desk, click) => startPlacementOn(desk, click, dateAt(desk.clock())),
  addReader: (desk, click) =>
    addCaseDetails(desk, click, { text: '', moreNeeds: [], mustNotPlaceAt: [], coReader: 'siri' }),
  withdraw: (desk, click) => withdrawCase(desk, click, ''),
  close: (desk, click) => closeCase(desk, click),
} as const satisfies Record<string, (desk: Desk, click: Click, press: Press) => Promise<CaseOutcome>>

type Button = keyof typeof buttons

const buttonNames: readonly Button[] = [
  'claim',
  'takeOver',
  'search',
  'suggest',
  'choose',
  'decline',
  'more',
  'cancel',
  'grant',
  'refuse',
  'moveIn',
  'addReader',
  'withdraw',
  'close',
]

/** Most days go forward, or few cases would come far. */
const often: readonly Button[] = [
  ...Array<Button>(4).fill('choose'),
  ...Array<Button>(3).fill('suggest'),
  ...Array<Button>(2).fill('cancel'),
  'search',
  'search',
  'grant',
  'moveIn',
  'close',
]

export function press(desk: Desk, click: Click, pressed: Press): Promise<CaseOutcome> {
  return buttons[pressed.button](desk, click, pressed)
}

function decision(outcome: 'granted' | 'refused', { caseCode }: Press) {
  return { outcome, decider: cases[caseCode]?.head.id ?? '', body: 'enhetschef', note: '' }
}

/** An officer suggests what the card shows: units with a place left. */
function feasible(desk: Desk, { caseCode }: Click): readonly string[] {
  const free = desk.register
    .all()
    .flatMap(provider => provider.units)
    .filter(unit => {
      const others = unit.holds.filter(hold => hold.caseCode !== caseCode && hold.until > desk.clock())
      return others.length + unit.occupancies.length < unit.permit.maxPersons
    })
  return free.map(({ id }) => id)
}

export const anyMoments: fc.Arbitrary<readonly Moment[]> = fc.array(
  fc.record({
    hours: fc.oneof(
      { weight: 8, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.nat(12) },
      { weight: 1, arbitrary: fc.constantFrom(23, 24, 25, 71, 72) },
    ),
    presses: fc.array(anyPress(), { minLength: 1, maxLength: 3 }),
    errands: fc.constantFrom('none', 'meanwhile', 'after'),
  }),
  { minLength: 1, maxLength: 20, size: 'max' },
)

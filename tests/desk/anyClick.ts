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
import type { CaseCode, PlacementRequest, RequestState } from '../../bot/domain/request/placementRequest.ts'
import { eva, jonas, lena, maja, omar, sara, siri, staff } from '../builders/staff.ts'

/** Three cases of two districts; Siri may come to read along in Sara's. */
export const cases: Readonly<Record<CaseCode, Readonly<{ by: Person; head: Person }>>> = {
  'BBBB-2222': { by: sara, head: lena },
  'CCCC-2222': { by: siri, head: lena },
  'DDDD-2222': { by: jonas, head: eva },
}

export const units = ['unit-1', 'unit-2'] as const
type UnitName = (typeof units)[number]

const buttonNames = [
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
] as const
type Button = (typeof buttonNames)[number]

/** A press of one button by one person; `again` presses with the id of an earlier press like it. */
export type Press = Wish & Readonly<{ button: Button; person: Person }>

/** What chance wants pressed; without a button the next that an ordinary case needs, by whoever would press it. */
type Wish = Readonly<{
  button: Button | undefined
  person: Person | undefined
  caseCode: CaseCode
  unit: UnitName
  again: boolean
}>

/** What happens between two looks at the office: presses at the same time, after some hours. */
export type Moment = Readonly<{
  hours: number
  wishes: readonly Wish[]
  errands: 'none' | 'meanwhile' | 'after'
}>

function anyWish(): fc.Arbitrary<Wish> {
  return fc.record({
    button: fc.option(fc.constantFrom(...buttonNames), { nil: undefined, freq: 2 }),
    person: fc.oneof(
      { weight: 9, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(...staff) },
    ),
    caseCode: fc.constantFrom(...Object.keys(cases)),
    unit: fc.constantFrom(...units),
    again: fc.nat(9).map(n => n === 9),
  })
}

/** The press that a wish comes to on the case as it stands. */
export function pressFor(wish: Wish, { state }: PlacementRequest): Press {
  const button = wish.button ?? next[state] ?? 'close'
  return { ...wish, button, person: wish.person ?? usual({ ...wish, button }) }
}

/** Who presses that button on that case on an ordinary day. */
function usual({ button, caseCode }: Omit<Press, 'person'>): Person {
  const by = cases[caseCode]?.by ?? sara
  const officers: readonly Button[] = ['claim', 'search', 'suggest', 'close']
  if (button === 'takeOver') return maja
  return officers.includes(button) ? omar : by
}

const buttons: Readonly<Record<Button, (desk: Desk, click: Click, press: Press) => Promise<CaseOutcome>>> = {
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
}

/** The way of an ordinary case. */
const next: Readonly<Partial<Record<RequestState, Button>>> = {
  filed: 'claim',
  claimed: 'search',
  searching: 'suggest',
  suggested: 'choose',
  chosen: 'grant',
  decided: 'moveIn',
  placed: 'close',
}

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
    wishes: fc.array(anyWish(), { minLength: 1, maxLength: 3 }),
    errands: fc.constantFrom('none', 'meanwhile', 'after'),
  }),
  { minLength: 1, maxLength: 20, size: 'max' },
)

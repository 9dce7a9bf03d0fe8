import { dateAt, type Instant } from '../domain/calendar.ts'
import { mayKeepRegister, mayStateVacancy } from '../domain/permissions.ts'
import type { Agreement } from '../domain/register/agreement.ts'
import {
  addAgreement,
  type MovingEnd,
  moveAgreementEnd,
  takeBackAgreement,
} from '../domain/register/agreementKeeping.ts'
import type { LevelPrice } from '../domain/register/levelPrice.ts'
import { type CheckingPermit, checkPermit } from '../domain/register/permitKeeping.ts'
import { setPrice, takeBackPrice } from '../domain/register/priceKeeping.ts'
import type { Unit } from '../domain/register/unit.ts'
import { type StatingVacancy, stateVacancy, takeBackVacancy } from '../domain/register/vacancyKeeping.ts'
import { actOnUnit, type RegisterAct, type RegisterOutcome, type UnitCommand } from './actOnProvider.ts'
import type { Desk } from './desk.ts'

/** What is done to a unit from its page in the register; what is said of it there is changed by an import alone. */

export function recordPermitCheck(desk: Desk, command: UnitCommand, checking: CheckingPermit) {
  return keep(desk, command, (unit, now) => checkPermit(unit, checking, dateAt(now)))
}

export function addAgreementTo(desk: Desk, command: UnitCommand, agreement: Agreement) {
  return keep(desk, command, unit => addAgreement(unit, agreement))
}

export function setAgreementEnd(desk: Desk, command: UnitCommand, moving: MovingEnd) {
  return keep(desk, command, unit => moveAgreementEnd(unit, moving))
}

export function undoAgreement(desk: Desk, command: UnitCommand, undoing: Omit<MovingEnd, 'to'>) {
  return keep(desk, command, unit => takeBackAgreement(unit, undoing))
}

export function setLevelPrice(
  desk: Desk,
  command: UnitCommand,
  setting: Readonly<{ price: LevelPrice; reason: string }>,
) {
  return keep(desk, command, unit => setPrice(unit, setting))
}

export function undoLevelPrice(
  desk: Desk,
  command: UnitCommand,
  undoing: Pick<LevelPrice, 'level' | 'from'> & Readonly<{ reason: string }>,
) {
  return keep(desk, command, unit => takeBackPrice(unit, undoing))
}

export function recordVacancy(desk: Desk, command: UnitCommand, stating: StatingVacancy) {
  return state(desk, command, (unit, now) => stateVacancy(unit, stating, now))
}

export function undoVacancy(
  desk: Desk,
  command: UnitCommand,
  undoing: Readonly<{ statedAt: Instant; reason: string }>,
) {
  return state(desk, command, unit => takeBackVacancy(unit, undoing))
}

type Deciding = RegisterAct<Unit>['decide']

function keep(desk: Desk, command: UnitCommand, decide: Deciding): Promise<RegisterOutcome> {
  return actOnUnit(desk, command, { allowed: mayKeepRegister, decide })
}

function state(desk: Desk, command: UnitCommand, decide: Deciding): Promise<RegisterOutcome> {
  return actOnUnit(desk, command, { allowed: mayStateVacancy, decide })
}

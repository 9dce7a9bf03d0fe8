import {
  addAgreementTo,
  recordPermitCheck,
  recordVacancy,
  undoAgreement,
  undoVacancy,
} from '../../desk/keepUnit.ts'
import { mayKeepRegister, mayStateVacancy } from '../../domain/permissions.ts'
import {
  agreementAdded,
  agreementUndone,
  permitChecked,
  vacancyStated,
  vacancyUndone,
} from '../contract/register.ts'
import { changing, type Endpoint } from '../endpoint.ts'
import { changeUnit } from './changeUnit.ts'

const unit = '/api/register/units/:unitId'

/** What people do to a unit from its page. */
export const unitChanges: readonly Endpoint[] = [
  changing(`${unit}/vacancy`, vacancyStated, {
    may: mayStateVacancy,
    answer: call => changeUnit(call, command => recordVacancy(call.desk, command, call.asked)),
  }),
  changing(`${unit}/vacancy/undo`, vacancyUndone, {
    may: mayStateVacancy,
    answer: call => changeUnit(call, command => undoVacancy(call.desk, command, call.asked)),
  }),
  changing(`${unit}/permit-checks`, permitChecked, {
    may: mayKeepRegister,
    answer: call => {
      const { commandId: _, ...check } = call.asked
      return changeUnit(call, command => recordPermitCheck(call.desk, command, { check }))
    },
  }),
  changing(`${unit}/agreements`, agreementAdded, {
    may: mayKeepRegister,
    answer: call => {
      const { commandId: _, ...agreement } = call.asked
      return changeUnit(call, command => addAgreementTo(call.desk, command, agreement))
    },
  }),
  changing(`${unit}/agreements/undo`, agreementUndone, {
    may: mayKeepRegister,
    answer: call => {
      const { commandId: _, reason, ...agreement } = call.asked
      return changeUnit(call, command => undoAgreement(call.desk, command, { agreement, reason }))
    },
  }),
]

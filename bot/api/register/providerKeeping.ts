import {
  addFollowUp,
  changeProviderDetails,
  changeProviderStatus,
  undoFollowUp,
  verifyFieldGroup,
} from '../../desk/keepProvider.ts'
import { mergeProvider } from '../../desk/mergeProviders.ts'
import { mayKeepRegister } from '../../domain/permissions.ts'
import { othersLooked, providerChanged, providerMerged, statusChanged } from '../contract/providers.ts'
import { followUpNoted, followUpUndone, groupVerified } from '../contract/unitKeeping.ts'
import { asking, changing, type Endpoint } from '../endpoint.ts'
import { changeProvider } from './changeProvider.ts'
import { lookForOthers } from './lookForOthers.ts'

const provider = '/api/register/providers/:providerId'

/** What the contract controller does to a provider as a whole, from its page. */
export const providerKeeping: readonly Endpoint[] = [
  changing(`${provider}/details`, providerChanged, {
    may: mayKeepRegister,
    answer: call => {
      const { commandId: _, reason, ...details } = call.asked
      return changeProvider(call, command => changeProviderDetails(call.desk, command, { details, reason }))
    },
  }),
  changing(`${provider}/status`, statusChanged, {
    may: mayKeepRegister,
    answer: call => changeProvider(call, command => changeProviderStatus(call.desk, command, call.asked)),
  }),
  changing(`${provider}/verifications`, groupVerified, {
    may: mayKeepRegister,
    answer: call => changeProvider(call, command => verifyFieldGroup(call.desk, command, call.asked.group)),
  }),
  changing(`${provider}/follow-ups`, followUpNoted, {
    may: mayKeepRegister,
    answer: call => {
      const { commandId: _, ...note } = call.asked
      return changeProvider(call, command => addFollowUp(call.desk, command, note))
    },
  }),
  changing(`${provider}/follow-ups/undo`, followUpUndone, {
    may: mayKeepRegister,
    answer: call => changeProvider(call, command => undoFollowUp(call.desk, command, call.asked)),
  }),
  asking(`${provider}/merge/look`, othersLooked, { may: mayKeepRegister, answer: lookForOthers }),
  changing(`${provider}/merge`, providerMerged, {
    may: mayKeepRegister,
    answer: call => changeProvider(call, command => mergeProvider(call.desk, command, call.asked)),
  }),
]

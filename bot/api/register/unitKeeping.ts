import { addFollowUp, undoFollowUp, verifyFieldGroup } from '../../desk/keepProvider.ts'
import { setAgreementEnd, setLevelPrice, undoLevelPrice } from '../../desk/keepUnit.ts'
import { mayKeepRegister } from '../../domain/permissions.ts'
import { priceDeviates, priceMemory } from '../../domain/register/priceMemory.ts'
import {
  agreementEndMoved,
  followUpNoted,
  followUpUndone,
  groupVerified,
  type PriceLook,
  priceLooked,
  priceSet,
  priceUndone,
} from '../contract/unitKeeping.ts'
import { asking, changing, type Endpoint } from '../endpoint.ts'
import { problemFor } from '../problems.ts'
import { changeUnit } from './changeUnit.ts'
import { storedUnit } from './storedUnit.ts'

const unit = '/api/register/units/:unitId'

/** What the contract controller does to a unit from its page, beside checking its permit. */
export const unitKeeping: readonly Endpoint[] = [
  changing(`${unit}/agreements/end`, agreementEndMoved, {
    may: mayKeepRegister,
    answer: call => {
      const { commandId: _, to, reason, ...agreement } = call.asked
      return changeUnit(call, command => setAgreementEnd(call.desk, command, { agreement, to, reason }))
    },
  }),
  asking(`${unit}/prices/look`, priceLooked, {
    may: mayKeepRegister,
    answer: async ({ desk, words, named, asked }) => {
      const stored = await storedUnit(desk, named('unitId'))
      if (!stored) return problemFor(words, 'notFound')
      const memory = priceMemory(stored.unit, asked)
      const { dailyPrice, from: on } = asked
      const deviation = priceDeviates(memory, { dailyPrice, on }, desk.rules.priceMemory)
      const body: PriceLook = deviation ? { warning: words.matching.priceDeviates(deviation) } : {}
      return { body }
    },
  }),
  changing(`${unit}/prices`, priceSet, {
    may: mayKeepRegister,
    answer: call => {
      const { commandId: _, reason, ...price } = call.asked
      return changeUnit(call, command => setLevelPrice(call.desk, command, { price, reason }))
    },
  }),
  changing(`${unit}/prices/undo`, priceUndone, {
    may: mayKeepRegister,
    answer: call => changeUnit(call, command => undoLevelPrice(call.desk, command, call.asked)),
  }),
  changing(`${unit}/follow-ups`, followUpNoted, {
    may: mayKeepRegister,
    answer: call => {
      const { commandId: _, ...note } = call.asked
      const unitId = call.named('unitId')
      return changeUnit(call, command => addFollowUp(call.desk, command, { ...note, unitId }))
    },
  }),
  changing(`${unit}/follow-ups/undo`, followUpUndone, {
    may: mayKeepRegister,
    answer: call => changeUnit(call, command => undoFollowUp(call.desk, command, call.asked)),
  }),
  changing(`${unit}/verifications`, groupVerified, {
    may: mayKeepRegister,
    answer: call => changeUnit(call, command => verifyFieldGroup(call.desk, command, call.asked.group)),
  }),
]

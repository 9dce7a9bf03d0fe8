import { mayReadRegister } from '../../domain/permissions.ts'
import { searchAsked } from '../contract/register.ts'
import type { Endpoint } from '../endpoint.ts'
import { asking, reading } from '../endpoint.ts'
import { answerSearch } from './answerSearch.ts'
import { showUnit } from './showUnit.ts'

export const registerEndpoints: readonly Endpoint[] = [
  asking('/api/register/search', searchAsked, { may: mayReadRegister, answer: answerSearch }),
  reading('/api/register/units/:unitId', { may: mayReadRegister, answer: showUnit }),
]

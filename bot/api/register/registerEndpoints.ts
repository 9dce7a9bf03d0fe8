import { mayReadRegister, mayWatchPermits } from '../../domain/permissions.ts'
import { municipalities } from '../../domain/register/municipalities.ts'
import { permitWatchAsked } from '../contract/permitWatch.ts'
import { exportAsked, type Places, searchAsked } from '../contract/registerSearch.ts'
import { asking, type Endpoint, reading } from '../endpoint.ts'
import { answerSearch } from './answerSearch.ts'
import { exportRegister } from './exportRegister.ts'
import { providerKeeping } from './providerKeeping.ts'
import { showPermitWatch } from './showPermitWatch.ts'
import { showProvider } from './showProvider.ts'
import { showUnit } from './showUnit.ts'
import { unitChanges } from './unitChanges.ts'
import { unitKeeping } from './unitKeeping.ts'

export const registerEndpoints: readonly Endpoint[] = [
  asking('/api/register/search', searchAsked, { may: mayReadRegister, answer: answerSearch }),
  reading('/api/register/places', {
    may: mayReadRegister,
    answer: async () => {
      const body: Places = { places: municipalities.map(({ code, name }) => ({ code, name })) }
      return { body }
    },
  }),
  asking('/api/register/export', exportAsked, { may: mayReadRegister, answer: exportRegister }),
  asking('/api/register/permit-watch', permitWatchAsked, { may: mayWatchPermits, answer: showPermitWatch }),
  reading('/api/register/units/:unitId', { may: mayReadRegister, answer: showUnit }),
  reading('/api/register/providers/:providerId', { may: mayReadRegister, answer: showProvider }),
  ...unitChanges,
  ...unitKeeping,
  ...providerKeeping,
]

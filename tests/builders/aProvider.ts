import type { Provider } from '../../bot/domain/register/provider.ts'
import { aUnit } from './aUnit.ts'

/** An approved company with one HVB. */
export function aProvider(details: Partial<Provider> = {}): Provider {
  return {
    id: 'provider-1',
    organisationNumber: '996677-8897',
    name: 'Ekbacken Omsorg AB',
    external: true,
    mailbox: 'placering@ekbacken.example',
    contacts: [{ role: 'Placering', phone: '031-700 00 00' }],
    status: 'approved',
    verified: {},
    followUps: [],
    absorbed: [],
    units: [aUnit()],
    ...details,
  }
}

export function theCity(details: Partial<Provider> = {}): Provider {
  return aProvider({ id: 'city', name: 'Stadens egen regi', external: false, ...details })
}

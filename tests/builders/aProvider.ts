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
    phone: '031-700 00 00',
    status: 'approved',
    lastVerified: '2026-11-01',
    units: [aUnit()],
    ...details,
  }
}

export function theCity(details: Partial<Provider> = {}): Provider {
  return aProvider({ id: 'city', name: 'Stadens egen regi', external: false, ...details })
}

import { expect, test } from '@jest/globals'
import { providerIdFor } from '../../../bot/domain/register/providerId.ts'

test('an id can stand in an address, and tells apart who shares a name or a number', () => {
  const organisationNumber = '996677-8897'
  expect(providerIdFor({ name: 'Älvörens HVB & Stöd AB ', organisationNumber })).toBe(
    'alvorens-hvb-stod-ab-8897',
  )
  expect(providerIdFor({ name: 'Eken', organisationNumber })).not.toBe(
    providerIdFor({ name: 'Eken', organisationNumber: '459000-0016' }),
  )
})

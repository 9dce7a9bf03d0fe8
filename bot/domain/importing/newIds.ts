import type { Provider } from '../register/provider.ts'
import type { RowValues } from './rowValues.ts'

export type NewIds = Readonly<{ provider: string; unit: (values: Partial<RowValues>) => string }>

/**
 * Ids that the same list always leads to: two people who import it at once make one register of it and not two. A unit
 * whose name looks like another's gets a number behind it.
 */
export function idsOf(provider: Provider | undefined, said: Partial<RowValues>): NewIds {
  const providerId = provider?.id ?? newProviderId(said)
  const taken = new Set(provider?.units.map(({ id }) => id))
  return {
    provider: providerId,
    unit: ({ unitName = '', serviceType = '' }) => {
      const id = firstFree([providerId, slugOf(unitName), slugOf(serviceType)].join('-'), taken)
      taken.add(id)
      return id
    },
  }
}

function newProviderId({ organisationNumber = '', runBy, providerName = '' }: Partial<RowValues>): string {
  const digits = organisationNumber.replace('-', '')
  return runBy === 'own' ? `${digits}-${slugOf(providerName)}` : digits
}

function firstFree(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2, next = id; ; number++) {
    if (!taken.has(next)) return next
    next = `${id}-${number}`
  }
}

function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

import type { ProviderWords } from '../providerWords.ts'

export const provider: ProviderWords = {
  facts: {
    organisationNumber: 'Organisation number',
    status: 'Status',
    runBy: 'Run by',
    mailbox: 'Functional mailbox',
    absorbed: 'Merged with',
  },
  runBy: { external: 'An external provider', own: 'The city itself' },
  verified: (on, by) => [on.replaceAll('-', '\u2011'), by && `by ${by}`].filter(Boolean).join(' '),
  verifiedByNobody: 'Not confirmed',
  details: {
    organisationNumber: 'organisation number',
    name: 'name',
    external: 'who runs it',
    mailbox: 'functional mailbox',
    contacts: 'contacts',
  },
  units: units => (units === 1 ? '1\u00a0unit' : `${units}\u00a0units`),
  about: (what, about) => `${what}: ${about}`,
}

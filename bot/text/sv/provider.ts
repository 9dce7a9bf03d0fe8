import type { ProviderWords } from '../providerWords.ts'

export const provider: ProviderWords = {
  facts: {
    organisationNumber: 'Organisationsnummer',
    status: 'Status',
    runBy: 'Driftsform',
    mailbox: 'Funktionsbrevlåda',
    absorbed: 'Sammanslagen med',
  },
  runBy: { external: 'Extern utförare', own: 'Egen regi' },
  verified: (on, by) => [on.replaceAll('-', '\u2011'), by && `av ${by}`].filter(Boolean).join(' '),
  verifiedByNobody: 'Inte bekräftat',
  details: {
    organisationNumber: 'organisationsnummer',
    name: 'namn',
    external: 'driftsform',
    mailbox: 'funktionsbrevlåda',
    contacts: 'kontaktvägar',
  },
  units: units => (units === 1 ? '1\u00a0enhet' : `${units}\u00a0enheter`),
  about: (what, about) => `${what}: ${about}`,
}

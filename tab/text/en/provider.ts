import type { ProviderWords } from '../providerWords.ts'

export const provider: ProviderWords = {
  parts: {
    units: 'Units',
    agreements: 'Agreements',
    details: 'About the provider',
    verified: 'Confirmed',
    duplicate: 'Duplicate',
    history: 'What has happened',
  },
  nothing: {
    units: 'The provider has no units in the register. They can come from a list, on the page Import.',
    agreements: 'There is no agreement. A place is bought by direct award.',
  },
  mergedInto: 'This provider was a duplicate and has been merged. Continue with',
  details: {
    open: 'Change details',
    title: 'Change the provider’s details',
    name: 'Name',
    organisationNumber: 'Organisation number',
    mailbox: 'Functional mailbox',
    addContact: 'Add a contact',
    contact: place => `Contact\u00a0${place}`,
    role: 'What they do, not their name',
    phone: 'Phone',
    mail: 'Mail',
    removeContact: 'Remove the contact',
    reason: 'Why? Optional.',
  },
  status: {
    open: 'Change status',
    title: 'Change the provider’s status',
    status: 'Status',
    meaning: 'Places are suggested at approved providers only. Nothing changes for those who live there.',
    reason: 'Why?',
    statuses: {
      proposed: 'Proposed',
      checked: 'Checked',
      approved: 'Approved',
      paused: 'Paused',
      stopped: 'Stopped',
    },
  },
  merge: {
    explanation:
      'Is the provider in the register twice? Go to the duplicate’s page and merge it into the right one.',
    open: 'Merge into another',
    title: 'Merge the duplicate into another provider',
    search: 'Search for the provider that stays',
    hint: 'Name or organisation number',
    found: 'Which one stays?',
    nothingFound: 'No other provider matches. Write the beginning of its name or some digits of its number.',
    more: more => `${more}\u00a0more match. Write more to see them.`,
    happens: ({ from, into, units }) => [
      `${movedUnits(units)} to ${into}, with places, agreements and prices. Follow-up notes go along.`,
      `The name, number, status and contacts of ${into} hold and stay as they are.`,
      `${from} can be changed no more. What has happened so far can still be read here.`,
      'This cannot be undone.',
    ],
    sure: into => `Yes, let ${into} take over`,
    reason: 'Why are they one provider?',
    save: 'Merge',
  },
}

function movedUnits(units: number): string {
  if (units === 0) return 'No units move'
  return units === 1 ? 'The unit moves' : `All ${units}\u00a0units move`
}

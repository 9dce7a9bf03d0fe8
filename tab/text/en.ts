import { importing } from './en/importing.ts'
import { outlook } from './en/outlook.ts'
import { permits } from './en/permits.ts'
import { provider } from './en/provider.ts'
import { register } from './en/register.ts'
import { unit } from './en/unit.ts'
import { englishCases } from './enCases.ts'
import type { TabWords } from './tabWords.ts'

export const english: TabWords = {
  ...englishCases,
  provider,
  register,
  unit,
  importing,
  permits,
  outlook,
  choosePerson: {
    title: 'Who are you?',
    explanation: 'Everything here is invented. Choose who to be on this machine.',
    change: 'Change person',
    roles: {
      socialWorker: 'social worker',
      placementOfficer: 'placement officer',
      unitHead: 'head of unit',
      contractController: 'contract controller',
      analyst: 'analyst',
      administrator: 'administrator',
    },
  },
  loading: 'Loading',
  tryAgain: 'Try again',
  unreachable: {
    title: 'The server does not answer',
    detail: 'Check that you are connected. What you have written is still here.',
  },
  brokenOff: {
    title: 'The connection broke',
    detail: 'The answer did not arrive. Try again: what is already done is not done twice.',
  },
  notFound: { title: 'There is no such page', detail: 'The address may be old. Choose a page in the menu.' },
  outOfDate: 'The connection is broken. The page shows what was fetched last.',
  onlyInTeams: {
    title: 'Samplats opens in Teams',
    detail: 'Open the app in Microsoft Teams, Outlook or Microsoft 365. There you are signed in already.',
  },
  pages: 'Pages',
  themes: {
    label: 'Appearance',
    asMachine: 'As the machine',
    default: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
    glass: 'Glass',
  },
}

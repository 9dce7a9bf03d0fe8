import { importing } from './sv/importing.ts'
import { outlook } from './sv/outlook.ts'
import { permits } from './sv/permits.ts'
import { provider } from './sv/provider.ts'
import { register } from './sv/register.ts'
import { unit } from './sv/unit.ts'
import { swedishCases } from './svCases.ts'
import type { TabWords } from './tabWords.ts'

export const swedish: TabWords = {
  ...swedishCases,
  provider,
  register,
  unit,
  importing,
  permits,
  outlook,
  choosePerson: {
    title: 'Vem är du?',
    explanation: 'Allt här är påhittat. Välj vem du vill vara på den här datorn.',
    change: 'Byt person',
    roles: {
      socialWorker: 'socialsekreterare',
      placementOfficer: 'placeringshandläggare',
      unitHead: 'enhetschef',
      contractController: 'avtalscontroller',
      analyst: 'analytiker',
      administrator: 'administratör',
    },
  },
  loading: 'Hämtar',
  tryAgain: 'Försök igen',
  unreachable: {
    title: 'Servern svarar inte',
    detail: 'Kontrollera att du är ansluten. Det du har skrivit finns kvar.',
  },
  brokenOff: {
    title: 'Förbindelsen bröts',
    detail: 'Svaret hann inte komma. Försök igen: det som redan är gjort görs inte en gång till.',
  },
  notFound: { title: 'Sidan finns inte', detail: 'Adressen kan vara gammal. Välj en sida i menyn.' },
  outOfDate: 'Förbindelsen är bruten. Sidan visar det som hämtades senast.',
  onlyInTeams: {
    title: 'Samplats öppnas i Teams',
    detail: 'Öppna appen i Microsoft Teams, Outlook eller Microsoft 365. Där är du redan inloggad.',
  },
  pages: 'Sidor',
  themes: {
    label: 'Utseende',
    asMachine: 'Som datorn',
    default: 'Ljust',
    dark: 'Mörkt',
    contrast: 'Hög kontrast',
    glass: 'Glas',
  },
}

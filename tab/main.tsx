import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { Frame } from './Frame.tsx'
import { openSignIn } from './signIn/signIn.ts'

const place = document.getElementById('tab')
if (!place) throw new Error('Could not show the tab: the page has no place for it.')

/** Only where Teams is around is its client library fetched. */
const signIn = await openSignIn({
  openHost: async () => (await import('./host/teamsHost.ts')).openTeamsHost(),
  missing: ({ onlyInTeams }) => onlyInTeams,
})
createRoot(place).render(
  <StrictMode>
    <App signIn={signIn} show={signed => <Frame signed={signed} />} />
  </StrictMode>,
)

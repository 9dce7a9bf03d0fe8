import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '../App.tsx'
import { openSignIn } from '../signIn/signIn.ts'
import { wordsIn } from '../text/words.ts'
import { openOutlook } from './outlook.ts'
import { Pane } from './Pane.tsx'

const place = document.getElementById('tab')
if (!place) throw new Error('Could not show the pane: the page has no place for it.')

const outlook = await openOutlook()
const { onlyInOutlook } = wordsIn(navigator.language).outlook
const signIn = outlook
  ? await openSignIn({ openHost: outlook.openHost, missing: words => words.outlook.notSignedIn })
  : { problem: { type: 'about:blank', status: 0, ...onlyInOutlook } }

createRoot(place).render(
  <StrictMode>
    <App signIn={signIn} show={signed => outlook && <Pane outlook={outlook} signed={signed} />} />
  </StrictMode>,
)

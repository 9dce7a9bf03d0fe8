import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { openSignIn } from './signIn/signIn.ts'

const place = document.getElementById('tab')
if (!place) throw new Error('Could not show the tab: the page has no place for it.')

const signIn = await openSignIn()
createRoot(place).render(
  <StrictMode>
    <App signIn={signIn} />
  </StrictMode>,
)

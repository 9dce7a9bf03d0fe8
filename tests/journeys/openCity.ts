import type { Browser } from 'playwright-core'
import type { Desk } from '../../bot/desk/desk.ts'
import { claimCase, lookForCandidates } from '../../bot/desk/handleCase.ts'
import type { PlacementRequest } from '../../bot/domain/request/placementRequest.ts'
import { stateOf } from '../builders/caseSteps.ts'
import { type RunningSamplats, type Setup, startSamplats } from '../harness/runningSamplats.ts'
import { openChromium } from './chromium.ts'
import { clickAt, fileAt, openDeskBeside } from './deskBeside.ts'

/** The program with its local mailbox, a browser, and a desk for colleagues who work elsewhere. */
export type City = Readonly<{
  samplats: RunningSamplats
  browser: Browser
  desk: Desk
  /** Files a case by Sara and brings it to where Omar looks for a place. */
  search: (details: Parameters<typeof fileAt>[2]) => Promise<PlacementRequest>
  close: () => Promise<void>
}>

export async function openCity(setup: Setup = {}): Promise<City> {
  const samplats = await startSamplats({ mailbox: 'free', ...setup })
  const desk = await openDeskBeside(samplats.archivePath)
  const browser = await openChromium()
  return {
    samplats,
    browser,
    desk,
    search: async details => {
      const caseCode = await fileAt(desk, 'Sara Lind', details)
      stateOf(await claimCase(desk, clickAt(desk, 'Omar Haddad', caseCode)))
      return stateOf(await lookForCandidates(desk, clickAt(desk, 'Omar Haddad', caseCode)))
    },
    close: async () => {
      await browser.close()
      await desk.archive.close()
      await samplats.remove()
    },
  }
}

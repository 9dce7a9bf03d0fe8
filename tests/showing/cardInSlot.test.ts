import { describe, expect, test } from '@jest/globals'
import { isEnded } from '../../bot/domain/request/placementRequest.ts'
import { cardInSlot } from '../../bot/showing/cardInSlot.ts'
import { tabAddresses } from '../../bot/teams/services.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { aDesk } from '../builders/aDesk.ts'
import { everyState } from '../cards/everyCard.ts'

const tab = tabAddresses('https://samplats.example')
const address = 'https://samplats.example/tab/cases/KMPX-3Q47'

describe.each(['queue', 'status'] as const)('the %s card', slot => {
  test('leads to the case in the tab for as long as the case is open', async () => {
    const { desk, close } = await aDesk()
    for (const [state, request] of everyState('ordinary')) {
      const card = await cardInSlot(desk, { request, version: 7, slot, tab }, wordsFor('sv'))
      const leadsThere = JSON.stringify(card).includes(`"url":"${address}"`)
      expect([state, leadsThere]).toEqual([state, !isEnded(request)])
    }
    await close()
  })

  test('leads nowhere when it is shown in the tab', async () => {
    const { desk, close } = await aDesk()
    for (const [, request] of everyState('ordinary')) {
      const card = await cardInSlot(desk, { request, version: 7, slot }, wordsFor('sv'))
      expect(JSON.stringify(card)).not.toContain('Action.OpenUrl')
    }
    await close()
  })
})

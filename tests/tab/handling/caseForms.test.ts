import { describe, expect, test } from '@jest/globals'
import { caseCommand } from '../../../bot/api/contract/cases.ts'
import { caseCommands } from '../../../bot/domain/request/offers.ts'
import { askingForm, formOf, type Offer, plainAct } from '../../../tab/handling/caseForms.ts'

const offers: readonly Offer[] = caseCommands.map(command => ({ command, title: command }))

describe('a button of a case', () => {
  test('acts at once or opens a form, but for what is done to one of its units or beside its meetings', () => {
    const others = offers.filter(offer => !plainAct(offer) && !formOf(offer)).map(({ command }) => command)
    expect(others.toSorted()).toEqual(['askUnits', 'bookMeeting', 'choose', 'decline', 'sendSuggestion'])
    expect(offers.filter(offer => plainAct(offer) && formOf(offer))).toEqual([])
  })

  test('sends what the server takes', () => {
    for (const offer of offers) {
      const form = offer.command === 'askUnits' ? askingForm(['unit-1']) : formOf(offer)
      const act = plainAct(offer) ?? form?.act('Text')
      if (!act) continue
      expect(act.command).toBe(offer.command)
      const sent = { commandId: '00000000-0000-4000-8000-000000000000', act }
      expect(caseCommand.parse(sent)).toEqual(sent)
    }
  })
})

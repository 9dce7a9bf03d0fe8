import { type Action, AdaptiveCard, ExecuteAction, GlobalSettings, SubmitAction } from 'adaptivecards'
import { cardColours } from './cardColours.ts'
import { cardMarkdown } from './cardMarkdown.ts'

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text)
  result.didProcess = true
}

/** As in Teams: a unit's name stands beside its tick box as it is written. */
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false

/** Draws a card, given as JSON, in the place instead of what stood there. */
export function drawCard(written: string, place: HTMLElement): void {
  const card = new AdaptiveCard()
  card.hostConfig = cardColours
  card.parse(JSON.parse(written))
  for (const action of actionsIn(card)) action.isEnabled = false
  const drawn = card.render()
  place.replaceChildren(...(drawn ? [drawn] : []))
}

/** Those that would tell the server something; what only opens and closes parts of the card works. */
function actionsIn(card: AdaptiveCard): readonly Action[] {
  return card
    .getAllActions()
    .filter(action => action instanceof ExecuteAction || action instanceof SubmitAction)
}

import { isEnded, type PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import type { Part } from './card.ts'
import type { CaseView } from './caseView.ts'
import { box, dotted, heading, line, type Tone } from './texts.ts'

/** Which case and how it stands; then what happens next and whose turn it is. */
export function caseHead(
  { request, undelivered }: CaseView,
  { next, tone }: Readonly<{ next: string; tone: Tone }>,
  words: Words,
): readonly Part[] {
  return [
    {
      ...box(isEnded(request) ? 'emphasis' : tone, [heading(title(request, words)), line(next)]),
      bleed: true,
    },
    ...undelivered.map(({ recipient, at }) =>
      box('attention', [line(words.cases.undelivered(recipient, at))]),
    ),
  ]
}

function title(request: PlacementRequest, { cases }: Words): string {
  const parts = [request.caseCode, cases.states[request.state]]
  return dotted(request.urgent && !isEnded(request) ? [...parts, cases.urgent] : parts)
}

export function nextForOwner({ request, officerName }: CaseView, { cases }: Words): string {
  return isEnded(request)
    ? cases.ended(request)
    : cases.nextForOwner(request, officerName ?? cases.centralUnit)
}

export function nextForQueue({ request, officerName }: CaseView, { cases }: Words): string {
  return isEnded(request)
    ? cases.ended(request)
    : cases.nextForQueue(request, officerName ?? cases.centralUnit)
}

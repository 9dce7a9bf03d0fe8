import type { PlacementRequest } from './placementRequest.ts'

/** Where messages go: `channel` is the central unit's queue channel, `person:<id>` someone's own chat. */
export const channel = 'channel'

export function chatOf(personId: string): string {
  return `person:${personId}`
}

export function personIn(recipient: string): string | undefined {
  return recipient.startsWith('person:') ? recipient.slice('person:'.length) : undefined
}

/** The requester and, where there is one, the co-reader. */
export function ownersOf({ requester, coReader }: PlacementRequest): readonly string[] {
  return [requester, ...(coReader ? [coReader] : [])].map(chatOf)
}

/** Where the central unit talks about a case: its channel, else the chat of the one who has the case. */
export function centralUnit(request: PlacementRequest): string {
  const audience = request.queueAudience
  if (audience.includes(channel)) return channel
  return 'officer' in request && request.officer ? chatOf(request.officer) : (audience[0] ?? channel)
}

import { setImmediate as turn } from 'node:timers/promises'
import { eventReader, type Heard } from '../../tab/api/eventText.ts'
import type { ApiServer } from './apiServer.ts'

/** Listens to changes as a browser does. */
export type EventListener = Readonly<{
  /** The next message, once it is there. */
  next: () => Promise<Heard>
  close: () => Promise<void>
}>

export async function listenTo(
  { url }: Pick<ApiServer, 'url'>,
  person: string,
  lastEventId?: string,
): Promise<EventListener> {
  const ending = new AbortController()
  const response = await fetch(`${url}/api/events`, {
    headers: {
      'samplats-person': person,
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    },
    signal: ending.signal,
  })
  if (!response.ok || !response.body) throw new Error(`Could not listen: ${response.status}.`)
  const pieces = response.body.getReader()
  const read = eventReader()
  const decoder = new TextDecoder()
  const waiting: Heard[] = []
  return {
    next: async () => {
      for (;;) {
        const first = waiting.shift()
        if (first) return first
        const { done, value } = await pieces.read()
        if (done) throw new Error('Could not hear more: the stream has ended.')
        waiting.push(...read(decoder.decode(value, { stream: true })))
      }
    },
    close: async () => {
      ending.abort()
      // The server hears of it a moment later.
      await turn()
    },
  }
}

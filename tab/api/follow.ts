import { type EventMessage, heartbeatMs } from '../../bot/api/contract/events.ts'
import { eventReader } from './eventText.ts'
import { piecesOf } from './pieces.ts'
import type { Server } from './server.ts'

export type Following = Readonly<{
  onMessage: (message: EventMessage) => void
  onConnection: (isConnected: boolean) => void
}>

const pauseMs = 2_000

/** Hears of changes until it is ended, and goes on where it was whenever the connection breaks. */
export function follow(server: Server, { onMessage, onConnection }: Following): () => void {
  const ending = new AbortController()
  let lastId: string | undefined

  async function hearOnce(): Promise<void> {
    const silence = new AbortController()
    const response = await server.follow(lastId, AbortSignal.any([ending.signal, silence.signal]))
    if (!response.ok || !response.body) throw new Error(`Could not follow changes: ${response.status}.`)
    onConnection(true)
    const read = eventReader()
    const decoder = new TextDecoder()
    let tooLong = setTimeout(() => silence.abort(), 2 * heartbeatMs)
    for await (const bytes of piecesOf(response.body)) {
      clearTimeout(tooLong)
      tooLong = setTimeout(() => silence.abort(), 2 * heartbeatMs)
      for (const { id, message } of read(decoder.decode(bytes, { stream: true }))) {
        lastId = id
        onMessage(message)
      }
    }
    clearTimeout(tooLong)
  }

  async function goOn(): Promise<void> {
    while (!ending.signal.aborted) {
      await hearOnce().catch(() => {})
      if (ending.signal.aborted) return
      onConnection(false)
      await new Promise(resolve => setTimeout(resolve, pauseMs))
    }
  }

  void goOn()
  return () => ending.abort()
}

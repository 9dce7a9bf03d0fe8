import type { IncomingMessage, ServerResponse } from 'node:http'
import { openChangedCases } from '../../desk/changedCases.ts'
import type { Desk } from '../../desk/desk.ts'
import { type Instant, minute } from '../../domain/calendar.ts'
import { mayReadRegister, maySeeCase } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { type EventMessage, heartbeatMs } from '../contract/events.ts'
import { openBacklog, type Told } from './backlog.ts'

export type EventStream = Readonly<{
  /** False when there are as many listeners as this process can serve. */
  join: (person: Person, request: IncomingMessage, response: ServerResponse) => boolean
  /** Tells every listener what has changed since the last look. Without listeners it costs nothing. */
  look: () => Promise<void>
  close: () => void
}>

type Listener = Readonly<{ person: Person; response: ServerResponse; since: Instant }>

const mostListeners = 1_000
/** In bytes: a listener that is this far behind reads no longer. */
const mostUnread = 256 * 1024
/** Then who listens must show anew that they may. */
const longestStay = 30 * minute

/** Server-sent events on what changes in the register and in cases. */
export function openEventStream(desk: Desk): EventStream {
  const listeners = new Set<Listener>()
  const backlog = openBacklog(String(desk.random()).slice(2))
  const providers = new Map<string, number>()
  desk.register.listen(({ id, version }) => void providers.set(id, version))
  let changedCases: ReturnType<typeof openChangedCases> | undefined
  const heart = setInterval(beat, heartbeatMs).unref()

  function beat(): void {
    for (const listener of listeners) {
      if (desk.clock() - listener.since > longestStay) letGo(listener)
      else listener.response.write(': ♥\n\n')
    }
  }

  /** Who reads no more has not got all of it yet, and to write after the end would be a fault that nobody catches. */
  function letGo(listener: Listener): void {
    listeners.delete(listener)
    listener.response.end()
  }

  async function look(): Promise<void> {
    const changed = [...providers].map(([id, version]) => ({ id, version }))
    providers.clear()
    if (listeners.size === 0) {
      changedCases = undefined
      backlog.forget()
      return
    }
    changedCases ??= openChangedCases(desk)
    const cases = await changedCases().catch(fault => {
      // Whoever listens must not miss what was found beside the fault.
      for (const { id, version } of changed) if (!providers.has(id)) providers.set(id, version)
      throw fault
    })
    if (changed.length + cases.length === 0) return
    const told = backlog.add({ providers: changed, cases })
    for (const listener of listeners) tell(listener, told)
  }

  function tell({ person, response }: Listener, told: Told): void {
    const message = messageFor(desk.directory.person(person.id), told)
    if (!message) return
    response.write(written(told.id, message))
    if (response.writableLength > mostUnread) response.destroy()
  }

  return {
    join: (person, request, response) => {
      if (listeners.size >= mostListeners) return false
      const listener = { person, response, since: desk.clock() }
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      const missed = backlog.since(String(request.headers['last-event-id'] ?? ''))
      if (missed) for (const told of missed) tell(listener, told)
      else response.write(written(backlog.newest(), { type: 'reload' }))
      listeners.add(listener)
      response.once('close', () => listeners.delete(listener))
      return true
    },
    look,
    close: () => {
      clearInterval(heart)
      for (const listener of listeners) letGo(listener)
    },
  }
}

/** Undefined when nothing of it is for that person. */
function messageFor(person: Person | undefined, { providers, cases }: Told): EventMessage | undefined {
  if (!person) return undefined
  const seen = cases.filter(({ request }) => maySeeCase(person, request))
  const heard = mayReadRegister(person) ? [...providers] : []
  if (heard.length + seen.length === 0) return undefined
  const named = seen.map(({ request, version }) => ({ id: request.caseCode, version }))
  return { type: 'changed', providers: heard, cases: named }
}

function written(id: string, message: EventMessage): string {
  return `id: ${id}\ndata: ${JSON.stringify(message)}\n\n`
}

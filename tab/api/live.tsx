import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { EventMessage } from '../../bot/api/contract/events.ts'
import { follow } from './follow.ts'
import type { Server } from './server.ts'

/** The server, and what it says of changes by anyone. */
export type Live = Readonly<{
  server: Server
  isConnected: boolean
  /** Returns how to stop. */
  hear: (listener: (message: EventMessage) => void) => () => void
}>

const LiveContext = createContext<Live | undefined>(undefined)

export function LiveServer({ server, children }: Readonly<{ server: Server; children: ReactNode }>) {
  const [isConnected, setConnected] = useState(true)
  const listeners = useMemo(() => new Set<(message: EventMessage) => void>(), [])
  useEffect(
    () =>
      follow(server, {
        onMessage: message => {
          for (const listener of listeners) listener(message)
        },
        onConnection: setConnected,
      }),
    [server, listeners],
  )
  const live = useMemo<Live>(
    () => ({
      server,
      isConnected,
      hear: listener => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    }),
    [server, isConnected, listeners],
  )
  return <LiveContext value={live}>{children}</LiveContext>
}

export function useLive(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('Could not ask the server: nobody has signed in yet.')
  return live
}

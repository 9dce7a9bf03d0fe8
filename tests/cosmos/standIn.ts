import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createHttpServer } from '@vercel/cosmosdb-server'
import { openAccount } from './account.ts'
import { type Faults, openFaults } from './faults.ts'
import { type Parts, serve } from './gateway.ts'
import { type Figures, openTally } from './tally.ts'

/**
 * A stand-in for Azure Cosmos DB that the real client speaks to. What it does is by Microsoft's documentation; what it
 * does not know (time to live, unique keys, hierarchical keys, stored procedures, DISTINCT, GROUP BY, LIKE, other
 * regions) it refuses and says so.
 */
export type CosmosStandIn = Readonly<{
  endpoint: string
  key: string
  /** Counts as signed in by Entra ID. */
  token: string
  faults: Faults
  figures: () => Figures
  stop: () => Promise<void>
}>

/** The same for every stand-in, as in Microsoft's emulator: whoever knows the port may come in. */
export const standInKey = Buffer.from('a key that only ever opens a stand-in').toString('base64')
export const standInToken = 'a-token-that-only-ever-opens-a-stand-in'

export async function startCosmosStandIn(port = 0): Promise<CosmosStandIn> {
  const behind = createHttpServer({ keepAlive: true })
  const server = await listen(behind, 0)
  const faults = openFaults()
  const tally = openTally()
  const keys = { master: standInKey, token: standInToken }
  const account = openAccount({ server, endpoint: () => endpoint })
  const gateway = gatewayOf({ account, faults, tally, keys })
  const endpoint = await listen(gateway, port)
  return {
    endpoint,
    key: standInKey,
    token: standInToken,
    faults,
    figures: tally.figures,
    stop: async () => {
      await Promise.all([gateway, behind].map(close))
    },
  }
}

/** A connection lasts until the client ends it: that it broke between two requests would be a fault nobody asked for. */
function gatewayOf(parts: Parts): Server {
  return createServer({ keepAliveTimeout: 0 }, (request, response) => {
    serve(request, response, parts).catch(fault => {
      response.statusCode = 500
      response.end(JSON.stringify({ message: String(fault) }))
    })
  })
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.')
  return `http://127.0.0.1:${address.port}`
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}

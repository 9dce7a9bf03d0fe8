import { startCosmosStandIn } from './standIn.ts'

/** A stand-in as a process of its own: tells its port to whoever started it, and stops with them. */
const [port = '0'] = process.argv.slice(2)
const { endpoint, key } = await startCosmosStandIn(Number(port))
process.send?.({ port: Number(new URL(endpoint).port), endpoint, key })
process.on('disconnect', () => process.exit())

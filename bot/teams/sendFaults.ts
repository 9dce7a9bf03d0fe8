import type { Outcome } from '../desk/dispatching.ts'
import { ConnectorRefusal } from './connectorClient.ts'

/** What Teams' connector meant by saying no: try later, or never. */
export function outcomeOfFault(error: unknown): Outcome {
  const status = statusOf(error)
  if (status === 403) return { hopeless: 'the app is blocked or removed there (403)' }
  if (status === 404) return { hopeless: 'the conversation or message no longer exists (404)' }
  if (status === 413) return { hopeless: 'the message is larger than Teams takes (413)' }
  if (status === 400 || status === 401) return { fault: `the connector refused it (${status})` }
  const fault =
    status === undefined
      ? `the connector could not be reached (${faultName(error)})`
      : `the connector answered ${status}`
  const retryAfterMs = error instanceof ConnectorRefusal ? error.retryAfterMs : undefined
  return { fault, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}

export function statusOf(error: unknown): number | undefined {
  return error instanceof ConnectorRefusal ? error.status : undefined
}

/** The kind of error alone: its message may hold an address. */
export function faultName(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code
  return error instanceof Error ? error.name : 'unknown'
}

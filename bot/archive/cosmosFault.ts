export type CosmosAttempt = 'open' | 'prepare' | 'read' | 'write to'

/** Someone wrote in between what was read and what would have been written: read again and decide again. */
export class Overtaken extends Error {}

/** Nobody waits any longer. */
export class TooLate extends Error {}

/** What the service said of one part of what was asked for. */
export class TurnedAway extends Error {
  readonly code: number

  constructor(code: number) {
    super(`the service answered ${code}`)
    this.code = code
  }
}

type Outcome = Readonly<{
  attempt: CosmosAttempt
  /** Some try may have been carried out without an answer. */
  uncertain: boolean
}>

/** Says in one line what could not be done and what is true now; what is none of the service's faults is as it is. */
export function cosmosFault(error: unknown, outcome: Outcome): unknown {
  const isTheirs =
    error instanceof Overtaken || error instanceof TooLate || isSignIn(error) || statusOf(error) !== undefined
  return isTheirs
    ? new Error(`Could not ${outcome.attempt} the archive on Cosmos DB: ${reasonOf(error, outcome)}.`, {
        cause: error,
      })
    : error
}

/** The service's status, or the network's or the SDK's own word for what went wrong. */
export function statusOf(error: unknown): number | string | undefined {
  for (let one = error; typeof one === 'object' && one !== null; one = Reflect.get(one, 'cause')) {
    const code: unknown = Reflect.get(one, 'code') ?? Reflect.get(one, 'statusCode')
    if (typeof code === 'number') return code
    if (typeof code === 'string' && code !== '') return /^\d+$/.test(code) ? Number(code) : code
  }
  return undefined
}

/** May go better next time. https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb */
export function isPassing(error: unknown): boolean {
  return isRefusal(error) || isUnanswered(error)
}

/** Turned away this time, and nothing was done. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof Overtaken) return true
  const status = statusOf(error)
  const substatus = numberSaid(error, 'substatus', 'x-ms-substatus')
  if (status === 404) return isNotCaughtUp(substatus)
  if (status === 403) return substatus !== undefined && handingOver.includes(substatus)
  return typeof status === 'number'
    ? [410, 412, 429, 449].includes(status)
    : status !== undefined && /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN)/.test(status)
}

/** A region that no longer takes writes, or not yet: https://learn.microsoft.com/azure/cosmos-db/nosql/troubleshoot-forbidden */
const handingOver: readonly number[] = [3, 1008]

/** It may have been done all the same. */
function isUnanswered(error: unknown): boolean {
  // Whoever has more time than those who gave up may try again.
  if (error instanceof Error && error.cause instanceof TooLate) return true
  const status = statusOf(error)
  if (typeof status === 'number') return status === 408 || status >= 500
  return status !== undefined && noAnswer.test(status)
}

/** PARSE_ERROR is what the SDK calls an answer that breaks off. */
const noAnswer =
  /^(?:ECONN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|REQUEST_SEND_ERROR|TimeoutError|PARSE_ERROR)/

/** What was found nowhere is there all the same: the replica has not seen it yet. */
export function isNotCaughtUp(substatus: number | undefined): boolean {
  return substatus === 1002
}

/** What the service asked for, in ms. */
export function retryAfterMs(error: unknown): number | undefined {
  return numberSaid(error, 'retryAfterInMs', 'x-ms-retry-after-ms')
}

/** The SDK keeps the fields of an error on one way, and the headers of the answer on another. */
function numberSaid(error: unknown, field: string, header: string): number | undefined {
  for (let one = error; typeof one === 'object' && one !== null; one = Reflect.get(one, 'cause')) {
    const headers: unknown = Reflect.get(one, 'headers')
    const inHeader: unknown =
      typeof headers === 'object' && headers !== null ? Reflect.get(headers, header) : undefined
    const said = Number(Reflect.get(one, field) ?? inHeader)
    if (!Number.isNaN(said)) return said
  }
  return undefined
}

function reasonOf(error: unknown, { attempt, uncertain }: Outcome): string {
  const status = statusOf(error)
  if (status === 401 || (status === 403 && !isPassing(error)))
    return `it lets us do nothing there (${status})`
  if (status === 404 && !isPassing(error)) return 'it is not there: run "npm run archive -- prepare" first'
  if (isSignIn(error)) return `nobody is signed in to it here (${firstLineOf(error)})`
  if (!(error instanceof TooLate || isPassing(error))) return firstLineOf(error)
  if (attempt !== 'write to') return `it did not answer in time (${wordFor(error)})`
  if (uncertain)
    return `it did not answer in time (${wordFor(error)}), and whether it was stored is not known`
  return `it turned us away for too long (${wordFor(error)}), and nothing was stored`
}

function wordFor(error: unknown): string {
  if (error instanceof Overtaken) return 'others were always first'
  return error instanceof TooLate ? 'no answer' : String(statusOf(error))
}

function firstLineOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return line.replace(/\.$/, '')
}

function isSignIn(error: unknown): boolean {
  return error instanceof Error && /^(?:CredentialUnavailable|(?:Aggregate)?Authentication)/.test(error.name)
}

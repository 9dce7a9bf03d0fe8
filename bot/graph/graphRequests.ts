import type { TokenCredential } from '@azure/identity'
import { Client, HTTPMessageHandler, ResponseType } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { retryAfterMs, within } from '../callingOut.ts'
import { MailFault, MailGone } from '../desk/mailbox.ts'
import { jsonOf } from './readAnswer.ts'

export type GraphSettings = Readonly<{
  /** Where Microsoft Graph is, without a version: https://graph.microsoft.com, or a stand-in on this machine. */
  graphUrl: string
  credential: TokenCredential
  /** How long one request may take, its token included. */
  timeoutMs: number
  log: (line: string) => void
}>

export type GraphRequest = Readonly<{
  /** Completes "Could not …" in a fault. */
  attempt: string
  /** From the version on, its parts and its query encoded. */
  path: string
  /** Makes it a POST; undefined inside for one without a body. */
  post?: Readonly<{ body: object | undefined }>
  /** Makes it a PATCH. */
  patch?: Readonly<{ body: object }>
  /** Statuses after which asking again can help although they usually say that it cannot. */
  mayPass?: readonly number[]
  /** Statuses that say that what is asked for is not there any more: a MailGone. */
  gone?: readonly number[]
  /** Of those, only answers whose error has this code: others are about the mailbox. */
  goneCode?: string
  /** What is preferred of the answer, beside ids that last. */
  prefer?: string
}>

/** Answers the body as text. Every failure is a MailFault of our own words: none has anything of what was sent in it. */
export type AskGraph = (request: GraphRequest) => Promise<string>

/**
 * Sends each request once: of the client's usual chain only what calls out is kept, since the rest would try again by
 * itself, POST too, and follow wherever an answer points. A refused token alone is tried once more with a fresh one, for
 * who is not let in has done nothing.
 */
export function openGraph({ graphUrl, credential, timeoutMs, log }: GraphSettings): AskGraph {
  refusePlainText(graphUrl)
  const client = Client.initWithMiddleware({ baseUrl: graphUrl, middleware: new HTTPMessageHandler() })
  const scope = new URL('/.default', graphUrl).href

  async function ask(request: GraphRequest, signal: AbortSignal): Promise<string> {
    const token = await tokenFor(request, { abortSignal: signal })
    const response = await call(request, token, signal)
    if (response.status !== 401) return bodyOf(request, response)
    const fresh = await tokenFor(request, { abortSignal: signal, enableCae: true, ...challengeIn(response) })
    if (fresh === token) return bodyOf(request, response)
    log('Microsoft Graph refused a token before its time; a fresh one is tried.')
    return bodyOf(request, await call(request, fresh, signal))
  }

  async function call(
    { path, post, patch, prefer }: GraphRequest,
    token: string,
    signal: AbortSignal,
  ): Promise<Response> {
    const asked = client
      .api(path)
      .headers({
        authorization: `Bearer ${token}`,
        prefer: ['IdType="ImmutableId"', ...(prefer === undefined ? [] : [prefer])].join(', '),
      })
      .options({ signal, redirect: 'manual' })
      .responseType(ResponseType.RAW)
    if (patch) return asked.patch(patch.body)
    return post ? asked.post(post.body) : asked.get()
  }

  async function tokenFor(
    { attempt }: GraphRequest,
    options: Parameters<TokenCredential['getToken']>[1],
  ): Promise<string> {
    try {
      const token = await credential.getToken(scope, options)
      if (token) return token.token
    } catch (error) {
      if (options?.abortSignal?.aborted) throw error
      throw new MailFault(`Could not ${attempt}: no token was given (${nameOf(error)}).`)
    }
    throw new MailFault(`Could not ${attempt}: no token was given.`)
  }

  return request =>
    within(timeoutMs, async signal => {
      try {
        return await ask(request, signal)
      } catch (error) {
        if (error instanceof MailFault) throw error
        const why = signal.aborted ? `did not answer within ${timeoutMs} ms` : 'could not be reached'
        throw new MailFault(`Could not ${request.attempt}: Microsoft Graph ${why}.`)
      }
    })
}

/** A token opens the mailbox to whoever reads it on the way. */
function refusePlainText(graphUrl: string): void {
  const { protocol, hostname } = new URL(graphUrl)
  if (protocol === 'https:' || hostname === '127.0.0.1') return
  throw new Error(`Could not open the mailbox: ${graphUrl} is not https.`)
}

async function bodyOf(
  { attempt, mayPass = [], gone = [], goneCode }: GraphRequest,
  response: Response,
): Promise<string> {
  const body = await response.text()
  if (response.ok) return body
  const { status } = response
  const said = `Could not ${attempt}: Microsoft Graph answered ${status}${traceOf(response)}.`
  const isGone = goneCode === undefined || goneCode === codeIn(body)
  if (gone.includes(status) && isGone) throw new MailGone(said)
  throw new MailFault(said, {
    hopeless: hopeless.includes(status) && !mayPass.includes(status),
    retryAfterMs: retryAfterMs(response),
  })
}

/**
 * The request or the mailbox is wrong, and will be the next time. 403 is not among them: rights that were just given in
 * Exchange take a while to hold.
 */
const hopeless: readonly number[] = [400, 404, 405, 406, 410, 411, 413, 414, 415, 422]

/** What Graph calls the error; undefined where somebody else answered. */
function codeIn(body: string): string | undefined {
  return errorAnswer.safeParse(jsonOf(body)).data?.error.code
}

const errorAnswer = z.object({ error: z.object({ code: z.string() }) })

/** By which Microsoft finds the request again. Anything else in an answer could repeat what was sent. */
function traceOf({ headers }: Response): string {
  const id = headers.get('request-id') ?? ''
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id) ? ` (request ${id})` : ''
}

/** What the next token must show, where the service says so (continuous access evaluation). */
function challengeIn({ headers }: Response): Readonly<{ claims?: string }> {
  const claims = /\bclaims="([^"]+)"/.exec(headers.get('www-authenticate') ?? '')?.[1]
  return claims === undefined ? {} : { claims: Buffer.from(claims, 'base64').toString() }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}

/** What is asked for, or something else where it is not there any more. */
export async function unlessGone<Found, Else>(
  look: () => Promise<Found>,
  otherwise: () => Promise<Else>,
): Promise<Found | Else> {
  try {
    return await look()
  } catch (fault) {
    if (!(fault instanceof MailGone)) throw fault
  }
  return otherwise()
}

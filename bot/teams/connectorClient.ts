import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { retryAfterMs, within } from '../callingOut.ts'

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>
type ConnectorClient = NonNullable<ConnectorOptions['httpClient']>
type ConnectorRequest = Parameters<ConnectorClient['sendRequest']>[0]

/**
 * Teams' connector is called once for each send. The SDK's own client would try again by itself, for as long as
 * Retry-After says and without a limit on silence, while the dispatcher believes that the send has failed.
 */
export function connectorClient(longestCallMs: number): ConnectorClient {
  return {
    sendRequest: request =>
      within(longestCallMs, async signal => {
        const { method, headers, body } = request
        const response = await fetch(request.url, { method, headers: headers.rawHeaders(), body, signal })
        const bodyAsText = await response.text()
        if (!response.ok) throw new ConnectorRefusal(response.status, retryAfterMs(response))
        return { request, status: response.status, headers: headersOf(response, request), bodyAsText }
      }),
  }
}

/** Thrown past the SDK, which tries again only what is an error of its own. */
export class ConnectorRefusal extends Error {
  readonly status: number
  readonly retryAfterMs: number | undefined

  constructor(status: number, retryAfter: number | undefined) {
    super(`The connector answered ${status}.`)
    this.name = 'ConnectorRefusal'
    this.status = status
    this.retryAfterMs = retryAfter
  }
}

/** The SDK wants its own kind of headers, and makes them nowhere but in a request. */
function headersOf(response: Response, request: ConnectorRequest): ConnectorRequest['headers'] {
  const headers = request.headers.clone()
  for (const name of headers.headerNames()) headers.remove(name)
  for (const [name, value] of response.headers) headers.set(name, value)
  return headers
}

import {
  createDefaultHttpClient,
  type HttpClient,
  isRestError,
  type PipelineResponse,
  RestError,
} from '@azure/core-rest-pipeline'

/** By its own word for a broken connection the SDK knows when to sleep a second and read again: told none, it does not. */
export function plainConnections(): HttpClient {
  const connections = createDefaultHttpClient()
  return {
    sendRequest: async request => {
      try {
        return inItsOwnWords(await connections.sendRequest(request))
      } catch (error) {
        if (isRestError(error) && (error.code === 'ECONNRESET' || error.code === 'EPIPE'))
          throw new RestError(error.message, { code: RestError.REQUEST_SEND_ERROR })
        throw error
      }
    },
  }
}

/** A refusal that is not JSON comes from something in between; on that the SDK would stumble over its own feet. */
function inItsOwnWords(response: PipelineResponse): PipelineResponse {
  const { status, bodyAsText } = response
  if (status < 400 || isObject(bodyAsText ?? '')) return response
  return { ...response, bodyAsText: JSON.stringify({ message: `it answered ${status} and did not say why` }) }
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

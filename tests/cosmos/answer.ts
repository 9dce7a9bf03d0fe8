/** What the service answers: the text is JSON, and absent where HTTP wants no body. */
export type Answer = Readonly<{ status: number; headers: Readonly<Record<string, string>>; text?: string }>

/** What was wrong with a request, in the words that the service has for it. */
export type Refusal = Readonly<{
  status: number
  message: string
  substatus?: number
  more?: Readonly<object>
}>

const codes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  408: 'RequestTimeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  429: 'TooManyRequests',
  449: 'RetryWith',
  503: 'ServiceUnavailable',
}

export function answerWith(
  status: number,
  text?: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return text === undefined ? { status, headers } : { status, headers, text }
}

export function refuse({ status, message, substatus = 0, more = {} }: Refusal): Answer {
  return answerWith(
    status,
    JSON.stringify({ code: codes[status] ?? 'InternalServerError', message, ...more }),
    {
      'x-ms-substatus': String(substatus),
    },
  )
}

export function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } }
}

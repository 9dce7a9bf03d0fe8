import type { z } from 'zod'
import { uploadType } from '../../bot/api/contract/imports.ts'
import { type Problem, problem } from '../../bot/api/contract/problem.ts'
import { type Progress, progressType } from '../../bot/api/contract/progress.ts'
import type { TabWords } from '../text/tabWords.ts'
import { followProgress } from './followProgress.ts'

/** What is asked of the server, and how the answer must look. */
export type Question<Answer> = Readonly<{
  path: string
  answer: z.ZodType<Answer>
  /** With a body it is a POST. */
  body?: object
  /** Sent along with the body. */
  file?: Blob
  /** The version of the case file that the person has seen, for a change to it. */
  seen?: number
  /** Hears how far the work has come before it is answered. */
  onProgress?: (progress: Progress) => void
}>

export type Answered<Answer> =
  | Readonly<{ answer: Answer; version: number | undefined }>
  | Readonly<{ problem: Problem }>

export type Taken = Readonly<{ file: Blob; name: string }> | Readonly<{ problem: Problem }>

export type Server = Readonly<{
  ask: <Answer>(question: Question<Answer>, signal?: AbortSignal) => Promise<Answered<Answer>>
  /** A file to take along: its name and what is in it. */
  take: (path: string, body: object) => Promise<Taken>
  /** The event stream, from after the message of that id. */
  follow: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>
}>

export type ServerParts = Readonly<{
  /** Headers that say who calls. */
  whoCalls: () => Promise<Readonly<Record<string, string>>>
  words: TabWords
}>

export function serverFor({ whoCalls, words }: ServerParts): Server {
  const unreachable = { problem: { type: 'about:blank', status: 0, ...words.unreachable } }
  const brokenOff = { problem: { type: 'about:blank', status: 0, ...words.brokenOff } }

  async function send(question: Omit<Question<unknown>, 'answer'>, signal?: AbortSignal): Promise<Response> {
    const { path, body, file, seen, onProgress } = question
    const headers = {
      ...(await whoCalls()),
      ...(body && { 'content-type': file ? uploadType : 'application/json' }),
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
      ...(onProgress && { accept: progressType }),
    }
    return fetch(path, { headers, signal: signal ?? null, ...(body && post(body, file)) })
  }

  return {
    ask: async (question, signal) => {
      try {
        const response = await send(question, signal)
        return tellsProgress(response)
          ? ((await readTold(question, response)) ?? brokenOff)
          : await read(question, response)
      } catch (fault) {
        if (signal?.aborted) throw fault
        return unreachable
      }
    },
    take: async (path, body) => {
      try {
        const response = await send({ path, body })
        if (!response.ok) return { problem: problem.parse(await response.json()) }
        const [, name = ''] = /filename="(.+)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
        return { file: await response.blob(), name }
      } catch {
        return unreachable
      }
    },
    follow: async (lastEventId, signal) => {
      const headers = { ...(await whoCalls()), ...(lastEventId && { 'last-event-id': lastEventId }) }
      return fetch('/api/events', { headers, signal })
    },
  }
}

function post(body: object, file: Blob | undefined): RequestInit {
  const asked = JSON.stringify(body)
  return { method: 'POST', body: file ? upload(new TextEncoder().encode(asked), file) : asked }
}

/** As the contract has it: how long the question is, the question, the file. */
function upload(asked: Uint8Array<ArrayBuffer>, file: Blob): Blob {
  const length = new DataView(new ArrayBuffer(4))
  length.setUint32(0, asked.length)
  return new Blob([length, asked, file])
}

function tellsProgress({ headers }: Response): boolean {
  return headers.get('content-type') === progressType
}

async function readTold<Answer>(
  { answer, onProgress = () => {} }: Question<Answer>,
  { body }: Response,
): Promise<Answered<Answer> | undefined> {
  const last = body ? await followProgress(body, onProgress) : undefined
  if (!last || 'problem' in last) return last
  return { answer: answer.parse(last.answer), version: undefined }
}

async function read<Answer>(question: Question<Answer>, response: Response): Promise<Answered<Answer>> {
  const json: unknown = await response.json()
  if (!response.ok) return { problem: problem.parse(json) }
  const [, version] = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '') ?? []
  return {
    answer: question.answer.parse(json),
    version: version === undefined ? undefined : Number(version),
  }
}

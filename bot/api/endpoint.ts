import type { Request } from 'restify'
import { z } from 'zod'
import type { Desk } from '../desk/desk.ts'
import type { Person } from '../domain/person.ts'
import { readJsonBody } from '../jsonBody.ts'
import type { Words } from '../text/words.ts'
import type { Problem } from './contract/problem.ts'
import type { Progress } from './contract/progress.ts'
import { problemFor } from './problems.ts'

/** One path of the API: who may ask stands beside it. */
export type Endpoint = Readonly<{
  method: 'get' | 'post'
  path: string
  may: (person: Person) => boolean
  answer: (incoming: Incoming) => Promise<Answer>
}>

type Incoming = Call &
  Readonly<{
    request: Request
    /** How far long work has come, for whoever wants to hear it before the answer. */
    tell: (progress: Progress) => void
  }>

export type Call = Readonly<{
  desk: Desk
  person: Person
  /** In the language of the person. */
  words: Words
  /** What the path names. */
  named: (part: string) => string
}>

/** `version` is that of the case file which the body shows; it becomes the ETag. */
export type Answer =
  | Readonly<{ body: object; version?: number }>
  | Readonly<{ file: Readonly<{ name: string; type: string; bytes: Buffer }> }>
  | Problem

type Rule<Asked> = Readonly<{ may: Endpoint['may']; answer: (call: Call & Asked) => Promise<Answer> }>

/** Shows something as it is. */
export function reading(path: string, { may, answer }: Rule<unknown>): Endpoint {
  return { method: 'get', path, may, answer }
}

/** Shows something too, but what is asked for stands in the body. */
export function asking<Asked>(
  path: string,
  takes: z.ZodType<Asked>,
  { may, answer }: Rule<Readonly<{ asked: Asked }>>,
): Endpoint {
  return {
    method: 'post',
    path,
    may,
    answer: async incoming => {
      const read = await readAsked(incoming, takes)
      return 'title' in read ? read : answer({ ...incoming, ...read })
    },
  }
}

/** Changes a case file that the person has seen in a certain version: If-Match names it. */
export function changing<Asked>(
  path: string,
  takes: z.ZodType<Asked>,
  { may, answer }: Rule<Readonly<{ asked: Asked; seen: number }>>,
): Endpoint {
  return {
    method: 'post',
    path,
    may,
    answer: async incoming => {
      const seen = versionIn(incoming.request.headers['if-match'])
      if (seen === undefined) return problemFor(incoming.words, 'versionMissing')
      const read = await readAsked(incoming, takes)
      return 'title' in read ? read : answer({ ...incoming, ...read, seen })
    },
  }
}

/** An ETag of ours is the case file's version in quotation marks. */
function versionIn(tag: string | undefined): number | undefined {
  const [, version] = /^"(\d{1,9})"$/.exec(tag ?? '') ?? []
  return version === undefined ? undefined : Number(version)
}

async function readAsked<Asked>(
  { request, words }: Readonly<{ request: Request; words: Words }>,
  takes: z.ZodType<Asked>,
): Promise<Readonly<{ asked: Asked }> | Problem> {
  const body = await readJsonBody(request)
  if ('status' in body) return problemFor(words, bodyProblems[body.status])
  return readAs(takes, body.json, words)
}

/** What was asked, by its schema, or everything that is wrong with it. */
export function readAs<Asked>(
  takes: z.ZodType<Asked>,
  json: unknown,
  words: Words,
): Readonly<{ asked: Asked }> | Problem {
  const read = takes.safeParse(json, { error: z.locales[words.locale]().localeError })
  if (read.success) return { asked: read.data }
  const faults = read.error.issues.map(({ path, message }) => ({ field: path.join('.'), fault: message }))
  return { ...problemFor(words, 'notUnderstood'), faults }
}

const bodyProblems = { 400: 'notUnderstood', 413: 'tooLarge', 415: 'notJson' } as const

import { z } from 'zod'
import type { Refusal } from './answer.ts'
import { compile } from './engine.ts'
import { bad } from './itemRules.ts'
import { type Doc, isDoc, readPath } from './json.ts'

/** Ten operations at most; `move` the stand-in does not know. */
const patchSettings = z.object({
  condition: z.string().optional(),
  operations: z
    .array(
      z.object({
        op: z.enum(['add', 'set', 'replace', 'remove', 'incr']),
        path: z.string().startsWith('/'),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(10),
})

type Step = z.infer<typeof patchSettings>['operations'][number]

/** The document with the operations done to it, or why they could not be. */
export function patched(doc: Doc, given: unknown): Readonly<{ doc: Doc }> | Refusal {
  const read = patchSettings.safeParse(Array.isArray(given) ? { operations: given } : given)
  if (!read.success) return bad(`The patch cannot be read: ${read.error.message}`)
  const { condition, operations } = read.data
  try {
    return fulfils(doc, condition) ? { doc: operations.reduce(withStep, doc) } : notFulfilled
  } catch (fault) {
    return bad(String(fault))
  }
}

const notFulfilled: Refusal = { status: 412, message: 'The condition of the patch is not met.' }

function fulfils(doc: Doc, condition: string | undefined): boolean {
  return condition === undefined || compile(`SELECT VALUE true ${condition}`).run([doc], []).length > 0
}

function withStep(doc: Doc, step: Step): Doc {
  const path = step.path.slice(1).split('/')
  const standing = readPath(doc, path)
  if (step.op === 'incr')
    return isCount(standing, step.value) ? put(doc, path, standing + Number(step.value)) : failed(step)
  if ((step.op === 'replace' || step.op === 'remove') && standing === undefined) return failed(step)
  return put(doc, path, step.op === 'remove' ? undefined : step.value, step.op === 'add')
}

function isCount(standing: unknown, by: unknown): standing is number {
  return typeof standing === 'number' && typeof by === 'number'
}

function failed({ op, path }: Step): never {
  throw new RangeError(`Could not ${op} ${path}: the document has nothing there that fits.`)
}

/** In a list `add` puts before, and `-` is its end. */
function put(doc: Doc, [first = '', ...rest]: readonly string[], value: unknown, inserts = false): Doc {
  const inner = doc[first]
  if (rest.length === 0) return { ...doc, [first]: value }
  if (Array.isArray(inner)) return { ...doc, [first]: putInList(inner, rest, value, inserts) }
  if (!isDoc(inner)) throw new RangeError(`Could not reach /${[first, ...rest].join('/')}: nothing is there.`)
  return { ...doc, [first]: put(inner, rest, value, inserts) }
}

function putInList(
  list: readonly unknown[],
  [place = '', ...rest]: readonly string[],
  value: unknown,
  inserts: boolean,
): readonly unknown[] {
  if (rest.length > 0) throw new RangeError('The stand-in does not patch within the items of a list.')
  const at = place === '-' ? list.length : Number(place)
  if (!Number.isInteger(at) || at < 0 || at > list.length)
    throw new RangeError(`The list has no place ${place}.`)
  return value === undefined ? list.toSpliced(at, 1) : list.toSpliced(at, inserts ? 0 : 1, value)
}

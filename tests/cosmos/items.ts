import { randomUUID } from 'node:crypto'
import type { Refusal } from './answer.ts'
import { chargeOfMiss, chargeOfRead, chargeOfWrite } from './charge.ts'
import type { Container, Draft } from './container.ts'
import type { KeyValue } from './effectiveKey.ts'
import { bad, refusalOfItem, refusalOfSize } from './itemRules.ts'
import { type Doc, isDoc, readDoc } from './json.ts'
import { patched } from './patch.ts'
import type { Write } from './range.ts'

export const itemVerbs = ['Create', 'Upsert', 'Read', 'Replace', 'Delete', 'Patch'] as const

/** One thing to do with one item, whether it came alone or in a batch. */
export type ItemOperation = Readonly<{
  does: (typeof itemVerbs)[number]
  /** Empty where the document says it itself. */
  id: string
  body: unknown
  ifMatch: string | undefined
  ifNoneMatch: string | undefined
}>

/** The partition as the operation meets it: in a batch, with what the operations before have done. */
export type View = Readonly<{ container: Container; key: KeyValue; find: (id: string) => Draft | undefined }>

export type Outcome = Readonly<{
  status: number
  charge: number
  item?: Draft
  write?: Write
  refusal?: Refusal
}>

export function carryOut(operation: ItemOperation, view: View): Outcome {
  const { does, body } = operation
  if (does === 'Read' || does === 'Delete' || does === 'Patch') return toStanding(operation, view)
  if (!isDoc(body)) return refused(bad('The input content is invalid: it is not a JSON object.'))
  const doc = operation.id === '' ? body : { id: operation.id, ...body }
  const refusal = refusalOfItem(view.container, view.key, doc)
  if (refusal) return refused(refusal)
  const id = String(doc.id)
  const standing = view.find(id)
  if (does === 'Replace')
    return id === operation.id ? replace(operation, view, doc, standing) : refused(otherId)
  if (!standing) return written(201, draftOf(view.container, doc))
  return does === 'Create' ? refused(conflict) : replace(operation, view, doc, standing)
}

function toStanding(operation: ItemOperation, view: View): Outcome {
  const standing = view.find(operation.id)
  if (!standing) return refused(notFound)
  if (isOutrun(operation, standing)) return refused(outrun)
  if (operation.does === 'Read') {
    const isKnown = operation.ifNoneMatch === standing.etag
    return { status: isKnown ? 304 : 200, charge: chargeOfRead(standing.bytes), item: standing }
  }
  if (operation.does === 'Delete') {
    return { status: 204, charge: chargeOfWrite(standing.bytes), write: { does: 'remove', id: operation.id } }
  }
  const doc = patched(readDoc(standing.text), operation.body)
  return 'doc' in doc ? replace(operation, view, doc.doc, standing) : refused(doc)
}

function replace(operation: ItemOperation, view: View, doc: Doc, standing: Draft | undefined): Outcome {
  if (!standing) return refused(notFound)
  if (isOutrun(operation, standing)) return refused(outrun)
  const refusal = refusalOfItem(view.container, view.key, doc)
  return refusal ? refused(refusal) : written(200, draftOf(view.container, doc, standing))
}

function isOutrun({ ifMatch }: ItemOperation, { etag }: Draft): boolean {
  return ifMatch !== undefined && ifMatch !== '*' && ifMatch !== etag
}

function written(status: number, draft: Draft): Outcome {
  const refusal = refusalOfSize(draft.bytes)
  if (refusal) return refused(refusal)
  return { status, charge: chargeOfWrite(draft.bytes), item: draft, write: { does: 'put', draft } }
}

export function refused(refusal: Refusal): Outcome {
  return { status: refusal.status, charge: chargeOfMiss, refusal }
}

/** An item keeps its place and its `_rid` for as long as it stands. */
function draftOf(container: Container, doc: Doc, standing?: Draft): Draft {
  const place = standing?.place ?? container.nextPlace()
  const rid = standing?.rid ?? ridOf(container, place)
  const etag = `"${randomUUID()}"`
  const text = JSON.stringify({
    ...doc,
    _rid: rid,
    _self: `${container.self}/docs/${rid}/`,
    _etag: etag,
    _attachments: 'attachments/',
    _ts: Math.floor(Date.now() / 1_000),
  })
  return { id: String(doc.id), place, rid, etag, text, bytes: Buffer.byteLength(text) }
}

/** Sixteen bytes: the container's eight, and the place with its smallest byte first, as the client compares them. */
function ridOf(container: Container, place: number): string {
  const bytes = Buffer.alloc(16)
  bytes.write(container.rid.replaceAll('-', '/'), 0, 8, 'base64')
  bytes.writeBigUInt64LE(BigInt(place), 8)
  return bytes.toString('base64').replaceAll('/', '-')
}

const notFound: Refusal = {
  status: 404,
  message: 'Entity with the specified id does not exist in the system.',
}
const conflict: Refusal = {
  status: 409,
  message: 'Entity with the specified id already exists in the system.',
}
const outrun: Refusal = {
  status: 412,
  message: 'Operation cannot be performed because one of the specified precondition is not met.',
}
const otherId = bad('The id in the document is not the id in the address.')

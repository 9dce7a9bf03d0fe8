import { z } from 'zod'
import { type Doc, readDoc, readJson } from '../../cosmos/json.ts'
import type { Operation } from '../../cosmos/operation.ts'
import type { TermsOf } from './indexTerms.ts'
import {
  createCharge,
  emptyFeedCharge,
  type Item,
  missCharge,
  pageCharge,
  readCharge,
  replaceCharge,
} from './publishedCharge.ts'

/** In request units. */
export type Charge = Readonly<{
  /** What the items themselves cost. */
  items: number
  /** What it costs to ask one physical partition of several, whether it has anything or not. */
  asking: number
  /** How many items were read and written. */
  read: number
  written: number
}>

type Answered = Readonly<{ status: number; body: string }>

export function chargeOf(operation: Operation, { status, body }: Answered, termsOf: TermsOf): Charge {
  switch (operation.kind) {
    case 'read':
      return { ...nothing, items: status === 200 ? readCharge(Buffer.byteLength(body)) : missCharge, read: 1 }
    case 'query':
      return status >= 400 ? nothing : chargeOfPage(operation, readDoc(body))
    case 'changeFeed':
      return { ...chargeOfDocuments(readDoc(body)), asking: emptyFeedCharge }
    case 'batch':
      return status >= 300 ? { ...nothing, items: missCharge } : chargeOfBatch(operation, termsOf)
    case 'create':
    case 'replace':
    case 'upsert':
      return status >= 300 ? { ...nothing, items: missCharge } : chargeOfWrite(operation, termsOf)
    case 'metadata':
    case 'queryPlan':
      return nothing
    default:
      throw new Error(`Nothing is said of what ${operation.kind} costs.`)
  }
}

const nothing: Charge = { items: 0, asking: 0, read: 0, written: 0 }

function chargeOfPage({ header }: Operation, answer: Doc): Charge {
  const found = chargeOfDocuments(answer)
  const isOfOneFile = header('x-ms-documentdb-partitionkey') !== undefined
  return isOfOneFile ? { ...found, items: found.items + pageCharge } : { ...found, asking: pageCharge }
}

/** What was found costs what reading it by itself would. */
function chargeOfDocuments({ Documents: documents = [] }: Doc): Charge {
  const found = z.array(z.unknown()).parse(documents)
  const items = found.reduce<number>((sum, item) => sum + readCharge(bytesOf(item)), 0)
  return { ...nothing, items, read: found.length }
}

const written = z.array(
  z.object({ operationType: z.string(), resourceBody: z.record(z.string(), z.unknown()).optional() }),
)

function chargeOfBatch({ body }: Operation, termsOf: TermsOf): Charge {
  const charges = written.parse(readJson(body)).map(({ operationType, resourceBody = {} }) => {
    const item = itemIn(resourceBody, termsOf)
    return operationType === 'Replace' ? replaceCharge(item) : createCharge(item)
  })
  return { ...nothing, items: charges.reduce((sum, charge) => sum + charge, 0), written: charges.length }
}

function chargeOfWrite({ kind, body }: Operation, termsOf: TermsOf): Charge {
  const item = itemIn(readDoc(body), termsOf)
  return { ...nothing, items: kind === 'create' ? createCharge(item) : replaceCharge(item), written: 1 }
}

/** What the service adds to every item: `_rid`, `_self`, `_etag`, `_attachments` and `_ts`. */
const bytesOfService = 220

function itemIn(doc: Doc, termsOf: TermsOf): Item {
  return { bytes: bytesOf(doc) + bytesOfService, terms: termsOf(doc) }
}

function bytesOf(item: unknown): number {
  return Buffer.byteLength(JSON.stringify(item))
}

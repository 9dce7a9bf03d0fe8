import { hash } from 'node:crypto'
import { z } from 'zod'
import { verbs } from '../cards/cardAction.ts'
import { isCaseCode } from '../desk/caseCode.ts'
import { slots } from '../domain/request/messageSlot.ts'

/** Longer than anything that a card lets a person write; what is longer never came from a card of ours. */
const longestInput = 4_000

const action = z.object({
  verb: z.enum(verbs),
  caseCode: z.string().refine(isCaseCode),
  version: z.int().nonnegative(),
  slot: z.union([
    z.enum(slots),
    z.templateLiteral(['clarification-', z.int()]),
    z.templateLiteral(['suggestion-', z.int()]),
  ]),
  unitId: z.string().max(80).optional(),
  exclusion: z.string().max(80).optional(),
  meeting: z.int().positive().optional(),
  copyOf: z.string().refine(isCaseCode).optional(),
})

const inputs = z.record(z.string().max(80), z.string().max(longestInput))

/** A click as it arrives: which button, and what stood in the card's fields. */
export type ClickInput = Readonly<{
  action: z.infer<typeof action>
  inputs: Readonly<Record<string, string>>
}>

const invoked = z.object({
  action: z.object({ data: z.unknown().optional() }),
  trigger: z.unknown().optional(),
})

/** The value of an invoked Action.Execute. Teams itself may press a button to refresh a card, and may do no more than look. */
export function readInvokedClick(value: unknown): ClickInput | undefined {
  const { data } = invoked.safeParse(value)
  const click = readClick(data?.action.data)
  if (!click || data?.trigger !== 'automatic') return click
  return { ...click, action: { ...click.action, verb: 'refresh' } }
}

/** The data of an Action.Execute, or of the Action.Submit that old clients send instead; undefined when it is neither. */
export function readClick(data: unknown): ClickInput | undefined {
  const read = action.safeParse(data)
  if (!read.success || typeof data !== 'object' || data === null) return undefined
  const known = new Set(Object.keys(action.shape))
  const fields = Object.entries(data).filter(([name, value]) => !known.has(name) && isField(value))
  const texts = inputs.safeParse(Object.fromEntries(fields.map(([name, value]) => [name, String(value)])))
  return texts.success ? { action: read.data, inputs: texts.data } : undefined
}

/** The same press of the same button with the same fields has the same id, however often and wherever it arrives. */
export function commandIdOf(
  { action: { verb, version, unitId, meeting }, inputs: fields }: ClickInput,
  personId: string,
): string {
  const inOrder = Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1))
  const content = JSON.stringify([unitId ?? '', inOrder, ...(meeting === undefined ? [] : [meeting])])
  const digest = hash('sha256', content, 'base64url').slice(0, 16)
  return `${verb}:${version}:${personId}:${digest}`
}

function isField(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

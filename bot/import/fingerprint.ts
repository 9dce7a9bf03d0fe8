import { createHash } from 'node:crypto'
import type { ImportPlan } from '../domain/importing/plan.ts'

/** Tells a plan from any other: what a person saw and agreed to is what is carried out. */
export function fingerprintOf(plan: ImportPlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 32)
}

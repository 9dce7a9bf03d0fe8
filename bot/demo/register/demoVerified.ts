import { addDays } from '../../domain/calendar.ts'
import { type FieldGroup, fieldGroups, type Verification } from '../../domain/register/provider.ts'
import type { Workbench } from './workbench.ts'

/** Somebody went through the provider some days ago, and left out a group here and there that was looked at earlier. */
export function demoVerified(
  daysAgo: number,
  { today, detail }: Workbench,
): Readonly<Partial<Record<FieldGroup, Verification>>> {
  const looked = fieldGroups.flatMap(group => {
    if (detail.happens(0.06)) return []
    const before = detail.happens(0.25) ? detail.whole(30, 200) : 0
    return [[group, { on: addDays(today, -daysAgo - before), by: 'Avtalscontroller, demo' }] as const]
  })
  return Object.fromEntries(looked)
}

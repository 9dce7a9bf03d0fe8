import { z } from 'zod'
import type { CaseHead } from '../../bot/api/contract/cases.ts'

/** Which open cases someone wants to see. */
const queueFilter = z.object({
  whose: z.enum(['all', 'mine', 'nobodys']).catch('all'),
  turn: z.enum(['all', 'centralUnit', 'socialWorker', 'decider', 'provider']).catch('all'),
  service: z.string().catch(''),
  onlyUrgent: z.boolean().catch(false),
})
export type QueueFilter = Readonly<z.infer<typeof queueFilter>>

export const everything: QueueFilter = { whose: 'all', turn: 'all', service: '', onlyUrgent: false }

export function shownBy(filter: QueueFilter): (head: CaseHead) => boolean {
  return ({ isMine, officer, turn, serviceType, urgent }) => {
    if (filter.whose === 'mine' && !isMine) return false
    if (filter.whose === 'nobodys' && officer !== undefined) return false
    if (filter.turn !== 'all' && filter.turn !== turn) return false
    if (filter.service !== '' && filter.service !== serviceType) return false
    return !filter.onlyUrgent || urgent
  }
}

const key = 'samplats.queue'

/** As it was left in this browser; what cannot be read any more is left out. */
export function rememberedFilter(): QueueFilter {
  try {
    return queueFilter.parse(JSON.parse(localStorage.getItem(key) ?? '{}'))
  } catch {
    return everything
  }
}

export function rememberFilter(filter: QueueFilter): void {
  localStorage.setItem(key, JSON.stringify(filter))
}

import { setTimeout as pause } from 'node:timers/promises'

type Watched = Readonly<{ look: () => Promise<string | number>; isDone: () => boolean }>

/** Longer than anything waits: the inbox is looked into every two minutes, and a failed letter is tried again sooner. */
const stillMs = 300_000
const mostMs = 3_600_000

/** 'stuck' is when nothing has moved for long, 'too slow' when something still does after the longest time. */
export async function untilStill({ look, isDone }: Watched): Promise<'done' | 'stuck' | 'too slow'> {
  const began = performance.now()
  let [last, movedAt]: [string | number | undefined, number] = [undefined, began]
  for (;;) {
    const seen = await look()
    if (isDone()) return 'done'
    const now = performance.now()
    if (seen !== last) [last, movedAt] = [seen, now]
    if (now > movedAt + stillMs) return 'stuck'
    if (now > began + mostMs) return 'too slow'
    await pause(250)
  }
}

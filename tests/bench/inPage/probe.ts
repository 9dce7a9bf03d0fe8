// Put into the page before anything of its own, by tab.ts: tells when something can be seen.

type Shown = Readonly<{ text: string; total: number; first: string | undefined }>

const rows = '[role="list"] [role="listitem"] a'
const pressedAt: number[] = []
let answered: Shown | undefined

addEventListener('keydown', ({ timeStamp }) => pressedAt.push(timeStamp), { capture: true })

const fetchFirst = globalThis.fetch
globalThis.fetch = async (...asked) => {
  const response = await fetchFirst(...asked)
  const [path, { body } = {}] = asked
  if (path === '/api/register/search' && typeof body === 'string') {
    const { text, skip } = JSON.parse(body)
    const { total, rows } = await response.clone().json()
    if (skip === 0) answered = { text, total, first: rows[0]?.name }
  }
  return response
}

/** Resolves in ms from the page's beginning, when the first frame in which it holds is on its way to the screen. */
async function until(holds: () => boolean): Promise<number> {
  const giveUpAt = performance.now() + 60_000
  while (performance.now() < giveUpAt) {
    await new Promise(requestAnimationFrame)
    if (holds()) return new Promise(resolve => setTimeout(() => resolve(performance.now())))
  }
  throw new Error('It could not be seen within a minute.')
}

const shownTotal = () => Number(document.querySelector('[role="status"]')?.textContent?.replace(/\D/g, ''))

Object.assign(globalThis, {
  probe: {
    /** When the first row could be read. */
    firstRow: () => until(() => document.querySelector(rows) !== null),

    /** How long after its last letter was pressed the answer to the text could be read, in ms. */
    answerTo: async (text: string) => {
      const shownAt = await until(
        () =>
          answered?.text === text &&
          (answered.total === 0 || shownTotal() === answered.total) &&
          document.querySelector(rows)?.textContent === answered.first,
      )
      return shownAt - (pressedAt.at(-1) ?? Number.NaN)
    },

    /** The share of frames of a 60 Hz screen that were not drawn while the page was scrolled from its top on. */
    scroll: (pxPerFrame: number, frames: number): Promise<number> =>
      new Promise(resolve => {
        const frameMs = 1_000 / 60
        let [drawn, dropped, last] = [0, 0, Number.NaN]
        const next = (now: number) => {
          dropped += Math.max(0, Math.round((now - last) / frameMs) - 1) || 0
          last = now
          scrollBy(0, pxPerFrame)
          drawn += 1
          if (drawn + dropped < frames) requestAnimationFrame(next)
          else resolve(dropped / (drawn + dropped))
        }
        scrollTo(0, 0)
        requestAnimationFrame(next)
      }),
  },
})

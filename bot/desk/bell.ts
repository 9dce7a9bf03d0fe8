/** Wakes one sleeper; a ring while nobody sleeps is kept for the next who would. */
export type Bell = Readonly<{ ring: () => void; sleep: (longestMs: number) => Promise<void> }>

export function makeBell(): Bell {
  let rung = false
  let wake = () => {}

  const sleep = (longestMs: number) =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, longestMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  return {
    ring: () => {
      rung = true
      wake()
    },
    sleep: async longestMs => {
      if (!rung) await sleep(longestMs)
      rung = false
    },
  }
}

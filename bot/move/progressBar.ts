import type { Progress } from './course.ts'

/** Where the bar is drawn. What is no terminal gets a line for every tenth of the way. */
export type Screen = Readonly<{ isTTY?: boolean; write: (text: string) => unknown }>

export type ProgressBar = Readonly<{
  report: (progress: Progress) => void
  /** Leaves the bar as it stands, and the next line below it free. */
  end: () => void
}>

/** `clock` in ms. */
export function openProgressBar(screen: Screen, clock: () => number): ProgressBar {
  let begun: Begun | undefined
  let drawn = { at: 0, share: 0 }

  function end(): void {
    if (begun && screen.isTTY) screen.write('\n')
    begun = undefined
  }

  return {
    end,
    report: progress => {
      const now = clock()
      if (begun?.progress.doing !== progress.doing) {
        end()
        begun = { at: now, progress }
        drawn = { at: 0, share: progress.share }
      }
      const isDue = screen.isTTY ? now - drawn.at >= drawEvery : tenths(progress) > tenths(drawn)
      if (!isDue && progress.share < 1) return
      drawn = { at: now, share: progress.share }
      const line = lineOf(progress, begun, now)
      screen.write(screen.isTTY ? `\r${line}\x1b[K` : `${line}\n`)
    },
  }
}

/** The first that was heard of the work: what had been done before tells nothing of how fast it goes now. */
type Begun = Readonly<{ at: number; progress: Progress }>

/** In ms. */
const drawEvery = 100
const barLength = 30

function tenths({ share }: Pick<Progress, 'share'>): number {
  return Math.floor(share * 10)
}

function lineOf({ doing, files, share }: Progress, begun: Begun, now: number): string {
  const seconds = (now - begun.at) / 1_000
  const filesASecond = Math.round((files - begun.progress.files) / seconds)
  const secondsLeft = Math.ceil((seconds * (1 - share)) / (share - begun.progress.share))
  const filled = Math.round(share * barLength)
  const bar = `${'#'.repeat(filled)}${'.'.repeat(barLength - filled)}`
  const pace = Number.isFinite(filesASecond) ? `  ${filesASecond} files/s` : ''
  const left = Number.isFinite(secondsLeft) ? `  ${timeOf(secondsLeft)} left` : ''
  return `${doing.padEnd(9)} [${bar}] ${Math.floor(share * 100)} %${pace}${left}`
}

function timeOf(seconds: number): string {
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
}

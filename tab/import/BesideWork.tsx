import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Problem } from '../../bot/api/contract/problem.ts'
import type { Progress } from '../../bot/api/contract/progress.ts'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'

/** What is done with a list: how far it has come, as soon as that is known, or what stood in its way. */
export type Work = UnderWay | Readonly<{ problem: Problem }>
type UnderWay = Readonly<{ progress?: Done }>

/** What was prepared is written by whichever process has time for it. */
type Done = Readonly<{ step: Progress['step'] | 'writing'; done: number; of: number }>

const useStyles = makeStyles({
  // Where both do not fit, the bar stands below the button.
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  work: {
    flexGrow: 1,
    flexBasis: '14rem',
    maxWidth: '30rem',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
  said: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  figures: { fontVariantNumeric: 'tabular-nums' },
  failure: { flexBasis: '100%' },
  onlyHeard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
})

/** How far the work has come and how it failed, beside the button that began it while that is there. */
export function BesideWork({ work, children }: Readonly<{ work: Work | undefined; children?: ReactNode }>) {
  const styles = useStyles()
  const underWay = isUnderWay(work) ? work : undefined
  return (
    <div className={styles.row}>
      {children}
      {underWay && <Working {...underWay} />}
      <div role="status" className={styles.onlyHeard}>
        {underWay && <Heard {...underWay} />}
      </div>
      {work && 'problem' in work && (
        <div className={styles.failure}>
          <Failure problem={work.problem} />
        </div>
      )}
    </div>
  )
}

export function isUnderWay(work: Work | undefined): work is UnderWay {
  return work !== undefined && !('problem' in work)
}

/** Until rows are counted, the bar says only that something is done. */
function Working({ progress }: UnderWay) {
  const { importing } = useWords()
  const styles = useStyles()
  const { doing, done } = importing.steps[progress?.step ?? 'reading']
  if (!progress)
    return (
      <div className={styles.work}>
        <Text>{doing}</Text>
        <ProgressBar aria-label={doing} />
      </div>
    )
  const words = done(progress.done, progress.of)
  return (
    <div className={styles.work}>
      <span className={styles.said}>
        <Text className={styles.figures}>{words}</Text>
        <Text className={styles.figures}>{importing.share(percentOf(progress))}</Text>
      </span>
      <ProgressBar aria-label={doing} aria-valuetext={words} value={progress.done} max={progress.of} />
    </div>
  )
}

const heardEveryPercent = 25

/** Read aloud when a step begins and at each quarter of it, so that whoever listens is not talked over. */
function Heard({ progress }: UnderWay) {
  const { importing } = useWords()
  const { doing } = importing.steps[progress?.step ?? 'reading']
  const percent = progress ? percentOf(progress) : 0
  const heard = percent - (percent % heardEveryPercent)
  return heard === 0 ? doing : `${doing}, ${importing.share(heard)}`
}

/** Whole only when it is done. */
function percentOf({ done, of }: Done): number {
  return Math.floor((100 * done) / of)
}

import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'

const useStyles = makeStyles({
  card: {
    maxWidth: '40rem',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
    '& .ac-pushButton': {
      minHeight: '32px',
      padding: `0 ${tokens.spacingHorizontalM}`,
      borderRadius: tokens.borderRadiusMedium,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      font: 'inherit',
    },
    '& .ac-pushButton:disabled': {
      color: tokens.colorNeutralForegroundDisabled,
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
    },
    '& .ac-input': { maxWidth: '100%', font: 'inherit' },
    '& p': { margin: 0 },
    '& ul': { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  },
})

/** An Adaptive Card in the colours of the page. Its folds open; what it does is done on the page. */
export function CardView({ card }: Readonly<{ card: object }>) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  const written = JSON.stringify(card)
  useEffect(() => {
    let isGone = false
    void import('./drawCard.ts').then(({ drawCard }) => {
      if (!isGone && place.current) drawCard(written, place.current)
    })
    return () => {
      isGone = true
    }
  }, [written])
  return <div ref={place} className={styles.card} />
}

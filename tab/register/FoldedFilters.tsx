import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useWords } from '../text/words.ts'
import { Filters } from './Filters.tsx'
import { choicesIn } from './search.ts'

type Folded = Parameters<typeof Filters>[0] & Readonly<{ total: number }>

const useStyles = makeStyles({
  fold: { display: 'grid', gap: tokens.spacingVerticalL },
  // The filters fill several screens, and the way back to what is found is on each of them.
  leadsOn: { position: 'sticky', bottom: tokens.spacingVerticalS, zIndex: 1 },
})

/** On a small screen the filters are folded away; their button tells how many are chosen, and the one at the foot leads on. */
export function FoldedFilters({ total, ...filtering }: Folded) {
  const { register } = useWords()
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className={styles.fold}>
      <Button ref={button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {register.filtersChosen(choicesIn(filtering.search))}
      </Button>
      {isOpen && (
        <>
          <Filters {...filtering} />
          <Button className={styles.leadsOn} appearance="primary" onClick={close}>
            {register.showFound(total)}
          </Button>
        </>
      )}
    </div>
  )
}

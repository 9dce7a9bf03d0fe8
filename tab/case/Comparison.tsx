import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
} from '@fluentui/react-components'
import { useWords } from '../text/words.ts'
import { type Compared, ComparedUnits } from './ComparedUnits.tsx'

const useStyles = makeStyles({ surface: { maxWidth: 'min(64rem, 100%)' } })

/** Opens the units side by side, with the same of each on the same line. */
export function Comparison({ units, title }: Readonly<{ units: readonly Compared[]; title: string }>) {
  const words = useWords()
  const styles = useStyles()
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button disabled={units.length < 2}>{title}</Button>
      </DialogTrigger>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.case.comparison}</DialogTitle>
          <DialogContent>
            <ComparedUnits units={units} />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.case.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

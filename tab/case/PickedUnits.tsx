import {
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { CandidateRow, CasePage } from '../../bot/api/contract/cases.ts'
import { CommandFault } from '../handling/CommandFault.tsx'
import { CommandForm } from '../handling/CommandForm.tsx'
import { askingForm } from '../handling/caseForms.ts'
import { useCaseCommand } from '../handling/useCaseCommand.ts'
import { useWords } from '../text/words.ts'
import { Comparison } from './Comparison.tsx'

type Picked = Readonly<{
  page: CasePage
  picked: readonly CandidateRow[]
  most: number
  onAsked: () => void
  onDone: () => void
}>

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  inSight: { position: 'sticky', bottom: 0 },
})

/** What is done with the units that are ticked: asked for a place, suggested, compared. */
export function PickedUnits({ page, picked, most, onAsked, onDone }: Picked) {
  const words = useWords()
  const styles = useStyles()
  const getsFocusBack = useRestoreFocusTarget()
  const [isAsking, setAsking] = useState(false)
  const command = useCaseCommand(page.caseCode, (_, act) => {
    setAsking(false)
    if (act.command === 'askUnits') onAsked()
    onDone()
  })
  const offerOf = (name: string) => page.offers.find(offer => offer.command === name)
  const [suggesting, asking] = [offerOf('sendSuggestion'), offerOf('askUnits')]
  const unitIds = picked.map(({ unitId }) => unitId)
  const form = askingForm(unitIds)
  return (
    <>
      {command.problem && !isAsking && <CommandFault problem={command.problem} />}
      <div className={mergeClasses(styles.bar, picked.length > 0 && styles.inSight)}>
        {suggesting && (
          <Button
            appearance="primary"
            disabled={picked.length === 0 || picked.length > most}
            disabledFocusable={command.isSending}
            onClick={() => void command.send({ command: 'sendSuggestion', unitIds }, page.version)}
          >
            {suggesting.title}
          </Button>
        )}
        {asking && (
          <Button
            {...getsFocusBack}
            disabled={picked.length === 0}
            disabledFocusable={command.isSending}
            onClick={() => setAsking(true)}
          >
            {asking.title}
          </Button>
        )}
        <Comparison units={picked} title={words.case.compare} />
        <Text role="status">{words.case.pickedSoFar(picked.length, most)}</Text>
      </div>
      {isAsking && asking && (
        <CommandForm
          form={form}
          title={asking.title}
          isOffered
          happened={[]}
          command={command}
          onSend={note => void command.send(form.act(note), page.version)}
          onClose={() => {
            setAsking(false)
            command.forget()
          }}
        />
      )}
    </>
  )
}

import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { CandidateRow, CasePage } from '../../bot/api/contract/cases.ts'
import { CommandFault } from '../handling/CommandFault.tsx'
import { useCaseCommand } from '../handling/useCaseCommand.ts'
import { useWords } from '../text/words.ts'
import { Comparison } from './Comparison.tsx'

type Sent = Readonly<{
  page: CasePage
  picked: readonly CandidateRow[]
  most: number
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

/** What is done with the units that are ticked. */
export function SendSuggestion({ page, picked, most, onDone }: Sent) {
  const words = useWords()
  const styles = useStyles()
  const command = useCaseCommand(page.caseCode, onDone)
  const offer = page.offers.find(({ command: name }) => name === 'sendSuggestion')
  const unitIds = picked.map(({ unitId }) => unitId)
  const send = () => command.send({ command: 'sendSuggestion', unitIds }, page.version)
  return (
    <>
      {command.problem && <CommandFault problem={command.problem} />}
      <div className={mergeClasses(styles.bar, picked.length > 0 && styles.inSight)}>
        {offer && (
          <Button
            appearance="primary"
            disabled={picked.length === 0 || picked.length > most}
            disabledFocusable={command.isSending}
            onClick={() => void send()}
          >
            {offer.title}
          </Button>
        )}
        <Comparison units={picked} title={words.case.compare} />
        <Text role="status">{words.case.pickedSoFar(picked.length, most)}</Text>
      </div>
    </>
  )
}

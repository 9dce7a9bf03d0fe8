import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { CasePage } from '../../bot/api/contract/cases.ts'
import { CommandFault } from '../handling/CommandFault.tsx'
import { useCaseCommand } from '../handling/useCaseCommand.ts'
import { useWords } from '../text/words.ts'

type Sent = Readonly<{
  page: CasePage
  picked: readonly string[]
  most: number
  compare: Readonly<{ isOn: boolean; onChange: (isOn: boolean) => void }>
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
export function SendSuggestion({ page, picked, most, compare, onDone }: Sent) {
  const words = useWords()
  const styles = useStyles()
  const command = useCaseCommand(page.caseCode, onDone)
  const offer = page.offers.find(({ command: name }) => name === 'sendSuggestion')
  const send = () => command.send({ command: 'sendSuggestion', unitIds: [...picked] }, page.version)
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
        <Button
          aria-pressed={compare.isOn}
          disabled={picked.length < 2 && !compare.isOn}
          onClick={() => compare.onChange(!compare.isOn)}
        >
          {words.case.compare}
        </Button>
        <Text role="status">{words.case.pickedSoFar(picked.length, most)}</Text>
      </div>
    </>
  )
}

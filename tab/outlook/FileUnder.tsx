import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { FilingChoice } from '../../bot/api/contract/mails.ts'
import { longestMailText, type OpenMail } from '../../bot/api/contract/openMail.ts'
import { useCaseCommand } from '../handling/useCaseCommand.ts'
import { useWords } from '../text/words.ts'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Page } from '../ui/Page.tsx'
import type { MailInOutlook } from './outlook.ts'
import { PaneForm } from './PaneForm.tsx'

type Filing = Readonly<{
  choices: readonly FilingChoice[]
  known: OpenMail
  mail: MailInOutlook
  onDone: () => void
}>

const useStyles = makeStyles({
  why: { color: tokens.colorNeutralForeground2 },
})

/** For a mail that stands in no case: under which inquiry it belongs. */
export function FileUnder({ choices, known, mail, onDone }: Filing) {
  const { outlook: words } = useWords()
  const styles = useStyles()
  const only = choices.filter(({ isLikely }) => isLikely)
  const [chosen, setChosen] = useState(only.length === 1 && only[0] ? keyOf(only[0]) : '')
  const [isUnreadable, setUnreadable] = useState(false)
  const choice = choices.find(each => keyOf(each) === chosen)
  const command = useCaseCommand(choice?.caseCode ?? '', onDone)

  async function file({ unitId, version }: FilingChoice): Promise<void> {
    const text = await mail.text().catch(() => undefined)
    setUnreadable(text === undefined)
    if (text === undefined) return
    const { conversationId, ...signs } = known
    const { at } = mail
    const act = { command: 'fileMail', unitId, ...signs, at, text: text.slice(0, longestMailText) } as const
    await command.send(act, version)
  }

  if (choices.length === 0)
    return (
      <Page title={words.notFiled}>
        <Empty title={words.nothingToFileUnder} advice={words.nothingToFileUnderAdvice} />
      </Page>
    )
  return (
    <Page title={words.notFiled}>
      <PaneForm
        action={words.file}
        isWhole={choice !== undefined}
        command={command}
        onSend={() => choice && void file(choice)}
      >
        <Field label={words.whichInquiry}>
          <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
            {choices.map(each => (
              <Radio
                key={keyOf(each)}
                value={keyOf(each)}
                label={
                  <>
                    <Text block weight="semibold">
                      {each.unitName}, {each.caseCode}
                    </Text>
                    <Text block>{each.about}</Text>
                    <Text block size={200} className={styles.why}>
                      {each.why}
                    </Text>
                    <Text block size={200} className={styles.why}>
                      {each.standing}
                    </Text>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        {isUnreadable && <Failure problem={words.unreadable} />}
      </PaneForm>
    </Page>
  )
}

function keyOf({ caseCode, unitId }: FilingChoice): string {
  return `${caseCode} ${unitId}`
}

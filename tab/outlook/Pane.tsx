import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Signed } from '../signIn/signed.ts'
import { useWords } from '../text/words.ts'
import { Page } from '../ui/Page.tsx'
import { MailPane } from './MailPane.tsx'
import type { Outlook } from './outlook.ts'

const useStyles = makeStyles({
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** Beside whichever mail is open. */
export function Pane({ outlook, signed }: Readonly<{ outlook: Outlook; signed: Signed }>) {
  const words = useWords()
  const styles = useStyles()
  const [mail, setMail] = useState(outlook.mail)
  useEffect(() => outlook.onMail(() => setMail(outlook.mail)), [outlook])
  return (
    <>
      {mail ? (
        <MailPane key={mail.messageId} mail={mail} />
      ) : (
        <Page title={words.outlook.noMail.title}>
          <Text>{words.outlook.noMail.advice}</Text>
        </Page>
      )}
      {signed.onChange && (
        <footer className={styles.person}>
          <Text>{signed.name}</Text>
          <Button size="small" onClick={signed.onChange}>
            {words.choosePerson.change}
          </Button>
        </footer>
      )}
    </>
  )
}

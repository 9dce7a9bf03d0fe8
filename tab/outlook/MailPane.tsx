import { makeStyles, Text } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { mailShown } from '../../bot/api/contract/mails.ts'
import type { OpenMail } from '../../bot/api/contract/openMail.ts'
import { useReading } from '../api/useReading.ts'
import { ShutOut } from '../signIn/ShutOut.tsx'
import { useWords } from '../text/words.ts'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { FiledMail } from './FiledMail.tsx'
import { FileUnder } from './FileUnder.tsx'
import type { MailInOutlook } from './outlook.ts'

/** What a mail is known by, once its headers have been read. */
export function MailPane({ mail }: Readonly<{ mail: MailInOutlook }>) {
  const [known, setKnown] = useState<OpenMail>()
  useEffect(() => {
    let isGone = false
    const { messageId, conversationId, from, subject } = mail
    void mail.headers().then(headers => {
      if (!isGone) setKnown({ messageId, conversationId, from, subject, headers })
    })
    return () => {
      isGone = true
    }
  }, [mail])
  return known ? <KnownMail known={known} mail={mail} /> : <Loading rows={6} />
}

const useStyles = makeStyles({
  place: { outlineStyle: 'none' },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

type Known = Readonly<{ known: OpenMail; mail: MailInOutlook }>

function KnownMail({ known, mail }: Known) {
  const words = useWords()
  const styles = useStyles()
  const { answer, problem, readAgain } = useReading(
    { path: '/api/mails', answer: mailShown, body: known },
    ({ cases }, { filed, choices }) =>
      cases.some(
        ({ id }) =>
          filed.some(({ head }) => head.caseCode === id) || choices.some(({ caseCode }) => caseCode === id),
      ),
  )
  const place = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const done = (what: string) => {
    setSaid(what)
    // What was pressed goes away with what it did: whoever works by keyboard goes on from its place.
    place.current?.focus({ preventScroll: true })
    readAgain()
  }
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Text role="status" className={styles.heard}>
        {said}
      </Text>
      {answer && answer.filed.length > 0 && (
        <Page title={answer.filed.map(({ head }) => words.case.title(head.caseCode)).join(', ')}>
          {answer.filed.map(inquiry => (
            <FiledMail
              key={inquiry.head.caseCode}
              inquiry={inquiry}
              onDone={() => done(words.outlook.saved)}
            />
          ))}
        </Page>
      )}
      {answer && answer.filed.length === 0 && (
        <FileUnder
          choices={answer.choices}
          known={known}
          mail={mail}
          onDone={() => done(words.outlook.filed)}
        />
      )}
      {!answer && problem && <ShutOut problem={problem} onTryAgain={readAgain} onChange={undefined} />}
      {!answer && !problem && <Loading rows={6} />}
    </div>
  )
}

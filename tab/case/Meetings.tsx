import { Button, Link, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components'
import { useState } from 'react'
import type { CaseMeeting, CasePage } from '../../bot/api/contract/cases.ts'
import { CommandFault } from '../handling/CommandFault.tsx'
import { useCaseCommand } from '../handling/useCaseCommand.ts'
import { useWords } from '../text/words.ts'
import { Section } from '../ui/Section.tsx'
import { MeetingFile } from './MeetingFile.tsx'
import { MeetingForm } from './MeetingForm.tsx'

const useStyles = makeStyles({
  meetings: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  meeting: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** When those of the case meet, who comes and where; booked, moved and cancelled here. */
export function Meetings({ page, onDone }: Readonly<{ page: CasePage; onDone: () => void }>) {
  const words = useWords()
  const styles = useStyles()
  const getsFocusBack = useRestoreFocusTarget()
  const [open, setOpen] = useState<'new' | CaseMeeting>()
  const command = useCaseCommand(page.caseCode, () => {
    setOpen(undefined)
    onDone()
  })
  const offer = page.offers.find(({ command: name }) => name === 'bookMeeting')
  if (!offer && page.meetings.length === 0) return null
  return (
    <Section title={words.meeting.title}>
      {command.problem && !open && <CommandFault problem={command.problem} />}
      {page.meetings.length > 0 && (
        <ul className={styles.meetings}>
          {page.meetings.map(meeting => (
            <li key={meeting.number} className={styles.meeting}>
              <Text weight="semibold">{meeting.title}</Text>
              {meeting.series && <Text>{meeting.series}</Text>}
              <Text>{meeting.standing}</Text>
              <Text>{meeting.who}</Text>
              {meeting.joinUrl && (
                <Link href={meeting.joinUrl} target="_blank" rel="noreferrer">
                  {words.meeting.join}
                </Link>
              )}
              <MeetingFile caseCode={page.caseCode} meeting={meeting} />
              {meeting.mayCancel && (
                <div className={styles.bar}>
                  {meeting.mayMove && (
                    <Button
                      {...getsFocusBack}
                      aria-label={`${words.meeting.move}, ${meeting.title}`}
                      onClick={() => setOpen(meeting)}
                    >
                      {words.meeting.move}
                    </Button>
                  )}
                  <Button
                    aria-label={`${words.meeting.cancel}, ${meeting.title}`}
                    disabledFocusable={command.isSending}
                    onClick={() =>
                      void command.send({ command: 'cancelMeeting', number: meeting.number }, page.version)
                    }
                  >
                    {words.meeting.cancel}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {offer && (
        <div className={styles.bar}>
          <Button
            {...getsFocusBack}
            onClick={() => {
              command.forget()
              setOpen('new')
            }}
          >
            {offer.title}
          </Button>
        </div>
      )}
      {open && (
        <MeetingForm
          page={page}
          {...(open !== 'new' && { moves: open })}
          title={open === 'new' ? (offer?.title ?? '') : words.meeting.move}
          command={command}
          onClose={() => {
            setOpen(undefined)
            command.forget()
          }}
        />
      )}
    </Section>
  )
}

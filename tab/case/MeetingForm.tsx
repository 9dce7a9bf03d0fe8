import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { CaseMeeting, CasePage } from '../../bot/api/contract/cases.ts'
import { CommandFault } from '../handling/CommandFault.tsx'
import type { Sending } from '../handling/useCaseCommand.ts'
import { useWords } from '../text/words.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { notRepeating, RepeatField, repeatsIn } from './RepeatField.tsx'
import { useMeetingTimes } from './useMeetingTimes.ts'

const kinds = ['matching', 'followUp'] as const
type Kind = (typeof kinds)[number]

const lengths = [30, 60, 90] as const

/** Stands among the proposed times for one that the person says. */
const own = 'own'

const useStyles = makeStyles({ wraps: { flexWrap: 'wrap' } })

type Booked = Readonly<{
  page: CasePage
  /** The meeting that gets another time; without it, a new one. */
  moves?: CaseMeeting
  title: string
  command: Sending
  onClose: () => void
}>

/** What kind of meeting, how long, and when: at one of the times when all are free, or at one of one's own. */
export function MeetingForm({ page, moves, title, command, onClose }: Booked) {
  const words = useWords()
  const styles = useStyles()
  const [kind, setKind] = useState<Kind>('matching')
  const [minutes, setMinutes] = useState<number>(moves?.minutes ?? 60)
  const [picked, setPicked] = useState('')
  const [ownTime, setOwnTime] = useState('')
  const [repeating, setRepeating] = useState(notRepeating)
  const [invitesProvider, setInvitesProvider] = useState(false)
  const proposed = useMeetingTimes(page.caseCode, minutes)
  const startsAt = picked === own ? ownTime : Number(picked)
  const isPicked = picked !== '' && startsAt !== ''

  function send(): void {
    if (!isPicked) return
    const repeats = kind === 'followUp' ? repeatsIn(repeating) : undefined
    const act = moves
      ? ({ command: 'moveMeeting', number: moves.number, startsAt } as const)
      : ({
          command: 'bookMeeting',
          kind,
          startsAt,
          minutes,
          ...(repeats && { repeats }),
          invitesProvider,
        } as const)
    void command.send(act, page.version)
  }

  return (
    <FormDialog
      title={title}
      action={title}
      canSend={isPicked}
      isSending={command.isSending}
      onSend={send}
      onClose={onClose}
    >
      {command.problem && <CommandFault problem={command.problem} />}
      {!moves && (
        <>
          <Field label={words.meeting.kind}>
            <RadioGroup
              className={styles.wraps}
              layout="horizontal"
              value={kind}
              onChange={(_, { value }) => setKind(kinds.find(name => name === value) ?? kind)}
            >
              {kinds.map(name => (
                <Radio key={name} value={name} label={words.meeting.kinds[name]} />
              ))}
            </RadioGroup>
          </Field>
          <Field label={words.meeting.length}>
            <RadioGroup
              className={styles.wraps}
              layout="horizontal"
              value={String(minutes)}
              onChange={(_, { value }) => {
                setMinutes(Number(value))
                setPicked('')
              }}
            >
              {lengths.map(length => (
                <Radio key={length} value={String(length)} label={words.meeting.minutes(length)} />
              ))}
            </RadioGroup>
          </Field>
        </>
      )}
      {proposed?.fault && <Text role="status">{proposed.fault}</Text>}
      <Field label={words.meeting.time} required>
        <RadioGroup value={picked} onChange={(_, { value }) => setPicked(value)}>
          {proposed?.times.map(({ startsAt: at, said }) => (
            <Radio key={at} value={String(at)} label={said} />
          ))}
          <Radio value={own} label={words.meeting.ownTime} />
        </RadioGroup>
      </Field>
      {picked === own && (
        <Field label={words.meeting.dayAndHour} required>
          <Input type="datetime-local" value={ownTime} onChange={(_, { value }) => setOwnTime(value)} />
        </Field>
      )}
      {!moves && kind === 'followUp' && <RepeatField repeating={repeating} onChange={setRepeating} />}
      {!moves && page.meetingGuest && (
        <Checkbox
          checked={invitesProvider}
          label={words.meeting.invites(page.meetingGuest)}
          onChange={(_, { checked }) => setInvitesProvider(checked === true)}
        />
      )}
    </FormDialog>
  )
}

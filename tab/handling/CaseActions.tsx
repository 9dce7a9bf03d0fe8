import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CaseAct, CaseHead } from '../../bot/api/contract/cases.ts'
import type { Happening } from '../../bot/api/contract/problem.ts'
import { useWords } from '../text/words.ts'
import { CommandFault } from './CommandFault.tsx'
import { CommandForm } from './CommandForm.tsx'
import { formOf, type Offer, plainAct } from './caseForms.ts'
import { MoreOffers } from './MoreOffers.tsx'
import { useCaseCommand } from './useCaseCommand.ts'

type Acted = Readonly<{
  head: CaseHead
  /** What has happened in the case after a version, where that is known. */
  since?: (version: number) => readonly Happening[]
  onDone: (command: CaseAct['command']) => void
  /** What leads on and is no command of its own. */
  children?: ReactNode
}>

const mostInSight = 2

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalS },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

/** What the person can do with a case now, but for what is done to one of its units. The first is what comes next. */
export function CaseActions({ head, since, onDone, children }: Acted) {
  const words = useWords()
  const styles = useStyles()
  const bar = useRef<HTMLDivElement>(null)
  const getsFocusBack = useRestoreFocusTarget()
  const [pressed, setPressed] = useState<Offer>()
  const [openedAt, setOpenedAt] = useState<number>()
  const [said, setSaid] = useState('')
  const command = useCaseCommand(head.caseCode, (page, act) => {
    setSaid(words.command.done(page.next))
    onDone(act.command)
  })
  const goesOn = useRef(false)
  // The button that was pressed goes away with what it did: whoever works by keyboard goes on from its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new version of the case that takes it away.
  useEffect(() => {
    const isLost = goesOn.current && document.activeElement === document.body
    goesOn.current = false
    if (isLost) (bar.current?.querySelector('button') ?? bar.current)?.focus()
  }, [head.version])

  const offers = inBar(head.offers)
  const inSight = offers.filter(({ command: name }) => !seldom.includes(name)).slice(0, mostInSight)
  const others = offers.filter(offer => !inSight.includes(offer))
  const form = openedAt === undefined ? undefined : pressed && formOf(pressed)
  const happened = (openedAt !== undefined && since?.(openedAt)) || []

  async function send(act: CaseAct, seen: number): Promise<boolean> {
    goesOn.current = true
    const isDone = await command.send(act, seen)
    if (!isDone) goesOn.current = false
    return isDone
  }

  function press(offer: Offer): void {
    command.forget()
    setPressed(offer)
    const act = plainAct(offer)
    if (act) void send(act, head.version)
    else setOpenedAt(head.version)
  }

  function close(): void {
    setOpenedAt(undefined)
    command.forget()
  }

  return (
    <div className={styles.all}>
      <div ref={bar} tabIndex={-1} className={styles.bar}>
        {children}
        {inSight.map((offer, index) => (
          <Button
            key={offer.command}
            {...getsFocusBack}
            appearance={index === 0 && leadsOn.includes(offer.command) ? 'primary' : 'secondary'}
            disabledFocusable={command.isSending}
            onClick={() => press(offer)}
          >
            {offer.title}
          </Button>
        ))}
        {others.length > 0 && <MoreOffers offers={others} caseCode={head.caseCode} onPress={press} />}
      </div>
      <Text role="status" className={styles.heard}>
        {said}
      </Text>
      {command.problem && !form && <CommandFault problem={command.problem} />}
      {form && pressed && openedAt !== undefined && (
        <CommandForm
          form={form}
          title={pressed.title}
          isOffered={offers.some(offer => offer.command === pressed.command)}
          happened={happened}
          command={command}
          onSend={async text => {
            const told = [...happened, ...(command.problem?.changes ?? [])].map(({ version }) => version)
            const seen = Math.max(openedAt, ...told)
            if (await send(form.act(text), seen)) close()
          }}
          onClose={close}
        />
      )}
    </div>
  )
}

const leadsOn: readonly Offer['command'][] = ['claim', 'answerClarification', 'showCandidates', 'close']

const seldom: readonly Offer['command'][] = ['closeUnmet', 'replace', 'withdraw']

/** Candidates that are already shown need not be asked for. */
function inBar(offers: readonly Offer[]): readonly Offer[] {
  const areShown = offers.some(({ command }) => command === 'sendSuggestion')
  return offers.filter(
    offer => formOf(offer) || (plainAct(offer) && !(areShown && offer.command === 'showCandidates')),
  )
}

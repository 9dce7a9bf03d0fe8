import { Badge, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { UnitPage } from '../../../bot/api/contract/register.ts'
import { useWords } from '../../text/words.ts'
import { Facts, List, Part } from './Part.tsx'

type Shown = Readonly<{ unit: UnitPage }>

export function Offer({ unit: { offer } }: Shown) {
  const { unit } = useWords()
  return (
    <Part title={unit.parts.offer}>
      <Facts facts={offer} />
    </Part>
  )
}

export function Places({ unit: { places } }: Shown) {
  const { unit } = useWords()
  const held = places.holds.map(hold => [unit.heldUntil(hold.places, hold.until), hold.caseCode])
  const taken = places.occupancies.map(place => [unit.takenFrom(place.places, place.until), place.caseCode])
  const lines = [...held, ...taken].map(line => line.filter(Boolean).join(' · '))
  return (
    <Part title={unit.parts.places}>
      <Text>{places.now}</Text>
      <List items={lines} nothing={unit.nothing.places} />
    </Part>
  )
}

const useStyles = makeStyles({
  sums: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    width: '100%',
  },
  sum: { textAlign: 'right' },
})

export function Prices({ unit: { prices, priceWarning, paid } }: Shown) {
  const { unit } = useWords()
  return (
    <>
      <Part title={unit.parts.prices}>
        {priceWarning && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{priceWarning}</MessageBarBody>
          </MessageBar>
        )}
        <List
          items={prices.map(({ level, period, dailyPrice, inForce }) => (
            <Sum key={period} sum={dailyPrice}>
              {unit.level(level)}, {period} {inForce && <Badge appearance="tint">{unit.inForce}</Badge>}
            </Sum>
          ))}
        />
      </Part>
      <Part title={unit.parts.paid}>
        <List
          items={paid.map(({ what, on, dailyPrice }) => (
            <Sum key={on} sum={dailyPrice}>
              {what}, {on}
            </Sum>
          ))}
          nothing={unit.nothing.paid}
        />
      </Part>
    </>
  )
}

function Sum({ sum, children }: Readonly<{ sum: string; children: ReactNode }>) {
  const styles = useStyles()
  return (
    <div className={styles.sums}>
      <span>{children}</span>
      <span className={styles.sum}>{sum}</span>
    </div>
  )
}

export function Contact({ unit: { contact } }: Shown) {
  const { unit } = useWords()
  return (
    <Part title={unit.parts.contact}>
      <Facts facts={contact} />
    </Part>
  )
}

export function FollowUps({ unit: { followUps } }: Shown) {
  const { unit } = useWords()
  const notes = followUps.map(({ id, on, kind, text, by, todo }) => (
    <div key={id}>
      <Text block weight="semibold">
        {kind}, {on}
      </Text>
      <Text block>{text}</Text>
      {todo && <Text block>{todo}</Text>}
      <Text block size={200}>
        {by}
      </Text>
    </div>
  ))
  return (
    <Part title={unit.parts.followUps}>
      <List items={notes} nothing={unit.nothing.followUps} />
    </Part>
  )
}

export function History({ unit: { history } }: Shown) {
  const { unit } = useWords()
  return (
    <Part title={unit.parts.history}>
      <Happenings happenings={history} />
    </Part>
  )
}

/** Who did what and when, the latest first. */
export function Happenings({ happenings }: Readonly<{ happenings: UnitPage['history'] }>) {
  return (
    <List
      items={happenings.map(({ version, at, by, what, reason }) => (
        <div key={version}>
          <Text block>
            {by} {what}
            {reason && `. ${reason}`}
          </Text>
          <Text block size={200}>
            {at}
          </Text>
        </div>
      ))}
    />
  )
}

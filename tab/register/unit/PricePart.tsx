import { Badge, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { priceLook } from '../../../bot/api/contract/unitKeeping.ts'
import { useReading } from '../../api/useReading.ts'
import { useWords } from '../../text/words.ts'
import { ChosenField, today, WrittenField } from '../change/fields.tsx'
import { OpenForm } from '../change/OpenForm.tsx'
import { List, Part } from '../Part.tsx'
import { UnitForm } from './UnitForm.tsx'
import type { Changing } from './unitShown.ts'

const useStyles = makeStyles({
  sums: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    width: '100%',
  },
  sum: { textAlign: 'right' },
})

/** What a day costs and has cost, and what districts paid. */
export function PricePart(changing: Changing) {
  const { unit: words } = useWords()
  const { prices, priceWarning, paid, may } = changing.unit
  return (
    <>
      <Part title={words.parts.prices}>
        {priceWarning && <Warning>{priceWarning}</Warning>}
        {may.keep && (
          <OpenForm label={words.price.open}>{close => <PriceForm {...changing} onClose={close} />}</OpenForm>
        )}
        <List
          items={prices.map(({ level, period, dailyPrice, inForce }) => (
            <Sum key={period} sum={dailyPrice}>
              {words.level(level)}, {period} {inForce && <Badge appearance="tint">{words.inForce}</Badge>}
            </Sum>
          ))}
        />
      </Part>
      <Part title={words.parts.paid}>
        <List
          items={paid.map(({ what, on, dailyPrice }) => (
            <Sum key={on} sum={dailyPrice}>
              {what}, {on}
            </Sum>
          ))}
          nothing={words.nothing.paid}
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

function Warning({ children }: Readonly<{ children: string }>) {
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  )
}

type Level = '1' | '2' | '3'

function PriceForm(changing: Changing & Readonly<{ onClose: () => void }>) {
  const { level: levelNamed, price: words } = useWords().unit
  const [level, setLevel] = useState<Level>('1')
  const [dailyPrice, setDailyPrice] = useState('')
  const [from, setFrom] = useState(today)
  const [reason, setReason] = useState('')
  const price = { level: Number(level), dailyPrice: Number(dailyPrice), from }
  const isWhole = Number(dailyPrice) > 0 && from !== ''
  const isAnother = !changing.unit.prices.some(one => one.level === price.level && one.from === from)
  return (
    <UnitForm
      {...changing}
      title={words.title}
      below="prices"
      body={isWhole ? { ...price, reason } : undefined}
      // What a price that began the same day was before does not come back by taking this one away.
      {...(isAnother && { undoOf: () => ({ below: 'prices/undo', body: { level: price.level, from } }) })}
    >
      <ChosenField
        label={words.level}
        value={level}
        options={{ '1': levelNamed(1), '2': levelNamed(2), '3': levelNamed(3) }}
        onChange={setLevel}
      />
      <WrittenField
        label={words.dailyPrice}
        type="number"
        required
        value={dailyPrice}
        onChange={setDailyPrice}
      />
      <WrittenField label={words.from} type="date" required value={from} onChange={setFrom} />
      <WrittenField label={words.reason} value={reason} onChange={setReason} />
      {isWhole && <PriceWarning path={changing.path} price={price} />}
    </UnitForm>
  )
}

/** Whether the price is another than the unit has cost, before it is saved. */
function PriceWarning({ path, price }: Readonly<{ path: string; price: object }>) {
  const { answer } = useReading({ path: `${path}/prices/look`, answer: priceLook, body: price }, () => false)
  return answer?.warning && <Warning>{answer.warning}</Warning>
}

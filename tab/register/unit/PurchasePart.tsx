import { Badge, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { AgreementKind } from '../../../bot/api/contract/register.ts'
import { useWords } from '../../text/words.ts'
import { ChosenField, today, WrittenField } from '../change/fields.tsx'
import { OpenForm } from '../change/OpenForm.tsx'
import { List, Part } from '../Part.tsx'
import { UnitForm } from './UnitForm.tsx'
import type { Changing } from './unitShown.ts'

/** How a place is bought here, and what has been agreed. */
export function PurchasePart(changing: Changing) {
  const { unit: words } = useWords()
  const { purchase, may } = changing.unit
  return (
    <Part title={words.parts.purchase}>
      <Text weight="semibold">{purchase.now}</Text>
      {may.addAgreement && (
        <OpenForm label={words.agreement.open}>
          {close => <AgreementForm {...changing} onClose={close} />}
        </OpenForm>
      )}
      {may.keep && purchase.agreements.length > 0 && (
        <OpenForm label={words.agreementEnd.open}>
          {close => <EndForm {...changing} onClose={close} />}
        </OpenForm>
      )}
      <List
        items={purchase.agreements.map(({ what, period, inForce }) => (
          <div key={period}>
            <Text block>
              {what} {inForce && <Badge appearance="tint">{words.inForce}</Badge>}
            </Text>
            <Text block size={200}>
              {period}
            </Text>
          </div>
        ))}
      />
    </Part>
  )
}

function AgreementForm(changing: Changing & Readonly<{ onClose: () => void }>) {
  const { agreement } = useWords().unit
  const [kind, setKind] = useState<AgreementKind>('framework')
  const [number, setNumber] = useState('')
  const [area, setArea] = useState('')
  const [lot, setLot] = useState('')
  const [rank, setRank] = useState('1')
  const [paidPlaces, setPaidPlaces] = useState('1')
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState('')
  const ofKind = {
    framework: { area, rank: Number(rank), ...(lot.trim() && { lot }) },
    individual: {},
    subscription: { paidPlaces: Number(paidPlaces) },
  }[kind]
  const isWhole =
    [number, from, to].every(text => text.trim() !== '') &&
    (kind !== 'framework' || (area.trim() !== '' && Number(rank) > 0)) &&
    (kind !== 'subscription' || Number(paidPlaces) > 0)
  return (
    <UnitForm
      {...changing}
      title={agreement.title}
      below="agreements"
      body={isWhole ? { kind, number, from, to, ...ofKind } : undefined}
      undoOf={() => ({
        below: 'agreements/undo',
        body: { number, from, ...(kind === 'framework' && lot.trim() && { lot }) },
      })}
    >
      <ChosenField label={agreement.kind} value={kind} options={agreement.kinds} onChange={setKind} />
      <WrittenField label={agreement.number} required value={number} onChange={setNumber} />
      {kind === 'framework' && (
        <>
          <WrittenField label={agreement.area} required value={area} onChange={setArea} />
          <WrittenField label={agreement.lot} value={lot} onChange={setLot} />
          <WrittenField label={agreement.rank} type="number" required value={rank} onChange={setRank} />
        </>
      )}
      {kind === 'subscription' && (
        <WrittenField
          label={agreement.paidPlaces}
          type="number"
          required
          value={paidPlaces}
          onChange={setPaidPlaces}
        />
      )}
      <WrittenField label={agreement.from} type="date" required value={from} onChange={setFrom} />
      <WrittenField label={agreement.to} type="date" required value={to} onChange={setTo} />
    </UnitForm>
  )
}

/** An agreement ends earlier than was agreed, or is prolonged. */
function EndForm(changing: Changing & Readonly<{ onClose: () => void }>) {
  const { agreement, agreementEnd: words } = useWords().unit
  const { agreements } = changing.unit.purchase
  const byKey = new Map(agreements.map(one => [JSON.stringify(one.id), one]))
  const [key, setKey] = useState([...byKey.keys()][0] ?? '')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const chosen = byKey.get(key)
  const isWhole = chosen !== undefined && to !== '' && reason.trim() !== ''
  return (
    <UnitForm
      {...changing}
      title={words.title}
      below="agreements/end"
      body={isWhole ? { ...chosen.id, to, reason } : undefined}
      undoOf={() => chosen && { below: 'agreements/end', body: { ...chosen.id, to: chosen.to } }}
    >
      <ChosenField
        label={words.which}
        value={key}
        options={Object.fromEntries(
          agreements.map(({ id, what, period }) => [JSON.stringify(id), `${what}, ${period}`]),
        )}
        onChange={setKey}
      />
      <WrittenField label={agreement.to} type="date" required value={to} onChange={setTo} />
      <WrittenField label={words.reason} required value={reason} onChange={setReason} />
    </UnitForm>
  )
}

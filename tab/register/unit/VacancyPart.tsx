import { Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { VacancyStatus } from '../../../bot/api/contract/register.ts'
import { useWords } from '../../text/words.ts'
import { ChosenField, today, WrittenField } from '../change/fields.tsx'
import { OpenForm } from '../change/OpenForm.tsx'
import { List, Part } from '../Part.tsx'
import { UnitForm } from './UnitForm.tsx'
import type { Changing } from './unitShown.ts'

/** What the unit says of places, and what it said before. */
export function VacancyPart(changing: Changing) {
  const { unit: words } = useWords()
  const { unit } = changing
  const { now, why, answers, statements } = unit.vacancy
  return (
    <Part title={words.parts.vacancy}>
      <Text weight="semibold">{now}</Text>
      {why && <Text size={200}>{why}</Text>}
      {answers && <Text size={200}>{answers}</Text>}
      {unit.may.stateVacancy && (
        <OpenForm label={words.vacancy.open}>
          {close => <VacancyForm {...changing} onClose={close} />}
        </OpenForm>
      )}
      <List
        items={statements.map(({ said, at, by, until, proved }) => (
          <div key={at}>
            <Text block>{[said, at, proved].filter(Boolean).join(' · ')}</Text>
            <Text block size={200}>
              {by}, {words.validUntil(until)}
            </Text>
          </div>
        ))}
        nothing={words.nothing.statements}
      />
    </Part>
  )
}

function VacancyForm(changing: Changing & Readonly<{ onClose: () => void }>) {
  const { vacancy } = useWords().unit
  const [status, setStatus] = useState<VacancyStatus>('free')
  const [places, setPlaces] = useState('1')
  const [from, setFrom] = useState(today)
  const [statedBy, setStatedBy] = useState('')
  const [channel, setChannel] = useState<keyof typeof vacancy.channels>('phone')
  const hasPlaces = status === 'free' || status === 'needsAssessment'
  const isWhole = statedBy.trim() !== '' && from !== '' && (!hasPlaces || Number(places) > 0)
  const body = { status, places: hasPlaces ? Number(places) : 0, from, statedBy, channel }
  return (
    <UnitForm
      {...changing}
      title={vacancy.title}
      below="vacancy"
      body={isWhole ? body : undefined}
      undoOf={({ answer }) => {
        const { newest } = answer.vacancy
        return newest === undefined ? undefined : { below: 'vacancy/undo', body: { statedAt: newest } }
      }}
    >
      <ChosenField label={vacancy.status} value={status} options={vacancy.statuses} onChange={setStatus} />
      {hasPlaces && (
        <WrittenField label={vacancy.places} type="number" required value={places} onChange={setPlaces} />
      )}
      <WrittenField label={vacancy.from} type="date" required value={from} onChange={setFrom} />
      <WrittenField label={vacancy.statedBy} required value={statedBy} onChange={setStatedBy} />
      <ChosenField label={vacancy.channel} value={channel} options={vacancy.channels} onChange={setChannel} />
    </UnitForm>
  )
}

import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { AskedUnit, CaseAct, CaseHead } from '../../bot/api/contract/cases.ts'
import { useCaseCommand } from '../handling/useCaseCommand.ts'
import { useWords } from '../text/words.ts'
import { PaneForm } from './PaneForm.tsx'

type Records = NonNullable<AskedUnit['mail']>['records']
type Recording = Extract<CaseAct, { command: 'recordReply' }>

type Recorded = Readonly<{ head: CaseHead; unitId: string; records: Records; onDone: () => void }>

/** What the mail says, in two presses: which answer it is, and that it is so. */
export function RecordReply({ head, unitId, records, onDone }: Recorded) {
  const { outlook: words } = useWords()
  const [answer, setAnswer] = useState<Recording['answer']>()
  const asked = records.find(each => each.free)?.free
  const [places, setPlaces] = useState(String(asked?.places ?? 1))
  const [from, setFrom] = useState<string>(asked?.from ?? '')
  const [dailyPrice, setDailyPrice] = useState('')
  const command = useCaseCommand(head.caseCode, onDone)
  const free = freePlace({ places, from, dailyPrice })
  const isWhole = answer === 'free' ? free !== undefined : answer !== undefined

  function save(): void {
    if (!answer) return
    const act: Recording = { command: 'recordReply', unitId, answer, ...(answer === 'free' && { free }) }
    void command.send(act, head.version)
  }

  return (
    <PaneForm action={words.save} isWhole={isWhole} command={command} onSend={save}>
      <Field label={words.whatDoesItSay}>
        <RadioGroup
          value={answer ?? ''}
          onChange={(_, { value }) => setAnswer(records.find(each => each.answer === value)?.answer)}
        >
          {records.map(each => (
            <Radio key={each.answer} value={each.answer} label={words.answers[each.answer]} />
          ))}
        </RadioGroup>
      </Field>
      {answer === 'free' && (
        <>
          <Field label={words.places} required>
            <Input type="number" min={1} value={places} onChange={(_, { value }) => setPlaces(value)} />
          </Field>
          <Field label={words.from} required>
            <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
          </Field>
          <Field label={words.dailyPrice}>
            <Input
              type="number"
              min={1}
              step="any"
              value={dailyPrice}
              onChange={(_, { value }) => setDailyPrice(value)}
            />
          </Field>
        </>
      )}
    </PaneForm>
  )
}

type Written = Readonly<{ places: string; from: string; dailyPrice: string }>

/** Undefined until it can be sent; what cannot be so is for the server to say. */
function freePlace({ places, from, dailyPrice }: Written): Recording['free'] {
  if (places === '' || !isDate(from)) return undefined
  return { places: Number(places), from, ...(dailyPrice !== '' && { dailyPrice: Number(dailyPrice) }) }
}

function isDate(written: string): written is NonNullable<Recording['free']>['from'] {
  return /^\d{4}-\d\d-\d\d$/.test(written)
}

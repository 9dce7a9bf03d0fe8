import { Field, Radio, RadioGroup, SearchBox, Text } from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import { type Others, others } from '../../../bot/api/contract/providers.ts'
import { useReading } from '../../api/useReading.ts'
import { useWords } from '../../text/words.ts'
import { Failure } from '../../ui/Failure.tsx'

type Other = Others['others'][number]

type Choosing = Readonly<{ path: string; chosen: Other | undefined; onChoice: (other: Other) => void }>

/** The other providers that are found as one types; the one that is chosen stays in sight. */
export function ChooseOther({ path, chosen, onChoice }: Choosing) {
  const { merge: words } = useWords().provider
  const [text, setText] = useState('')
  const asked = useDeferredValue(text)
  const { answer, problem, readAgain } = useReading(
    { path: `${path}/merge/look`, answer: others, body: { text: asked } },
    () => false,
  )
  const found = answer?.others ?? []
  const isAmong = found.some(({ providerId }) => providerId === chosen?.providerId)
  const shown = chosen && !isAmong ? [chosen, ...found] : found
  return (
    <>
      <Field label={words.search} hint={words.hint}>
        <SearchBox value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      {problem && <Failure problem={problem} onTryAgain={readAgain} />}
      {shown.length > 0 && (
        <Field label={words.found} required>
          <RadioGroup
            value={chosen?.providerId ?? ''}
            onChange={(_, { value }) => {
              const choice = shown.find(({ providerId }) => providerId === value)
              if (choice) onChoice(choice)
            }}
          >
            {shown.map(({ providerId, name, organisationNumber, units }) => (
              <Radio
                key={providerId}
                value={providerId}
                label={[name, organisationNumber, units].filter(Boolean).join(', ')}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Text role="status">
        {answer && found.length === 0 && asked.trim() !== '' && words.nothingFound}
        {answer && answer.more > 0 && words.more(answer.more)}
      </Text>
    </>
  )
}

import { makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useId, useState } from 'react'
import type { CasePage } from '../../bot/api/contract/cases.ts'
import { useWords } from '../text/words.ts'
import { Conversation } from './Conversation.tsx'
import { Timeline } from './Timeline.tsx'

const SentCards = lazy(async () => ({ default: (await import('./SentCards.tsx')).SentCards }))

const parts = ['conversation', 'timeline', 'cards', 'readings'] as const
type Part = (typeof parts)[number]

const useStyles = makeStyles({
  record: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  tabs: { flexWrap: 'wrap' },
})

/** What has been said and done in the case. */
export function CaseRecord({ page }: Readonly<{ page: CasePage }>) {
  const words = useWords()
  const styles = useStyles()
  const id = useId()
  const [part, setPart] = useState<Part>('conversation')
  const shown = parts.filter(name => name !== 'readings' || page.readings)
  return (
    <div className={styles.record}>
      <TabList
        className={styles.tabs}
        selectedValue={part}
        onTabSelect={(_, { value }) => setPart(parts.find(name => name === value) ?? part)}
      >
        {shown.map(name => (
          <Tab key={name} id={`${id}-${name}`} value={name} aria-controls={`${id}-part`}>
            {words.case[name]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-part`} aria-labelledby={`${id}-${part}`}>
        {part === 'conversation' && <Conversation lines={page.timeline} />}
        {part === 'timeline' && <Timeline lines={page.timeline} />}
        {part === 'readings' && <Readings readings={page.readings ?? []} />}
        {part === 'cards' && (
          <Suspense fallback={<Spinner label={words.loading} />}>
            <SentCards page={page} />
          </Suspense>
        )}
      </div>
    </div>
  )
}

function Readings({ readings }: Readonly<{ readings: NonNullable<CasePage['readings']> }>) {
  return (
    <ul>
      {readings.map(({ by, at }) => (
        <li key={`${by} ${at}`}>
          {by}, {at}
        </li>
      ))}
    </ul>
  )
}

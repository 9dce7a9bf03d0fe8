import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { CaseHead } from '../../bot/api/contract/cases.ts'
import { useWords } from '../text/words.ts'
import type { QueueFilter } from './queueFilter.ts'

type Filtered = Readonly<{
  cases: readonly CaseHead[]
  filter: QueueFilter
  onFilter: (filter: QueueFilter) => void
}>

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(12rem, 100%), 1fr))',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    border: 'none',
  },
})

export function QueueFilters({ cases, filter, onFilter }: Filtered) {
  const { queue } = useWords()
  const styles = useStyles()
  const services = [...new Set(cases.map(({ serviceType }) => serviceType))].toSorted(inSwedish.compare)
  return (
    <fieldset className={styles.filters} aria-label={queue.filters}>
      <Choice
        label={queue.whose}
        value={filter.whose}
        choices={queue.whoseChoices}
        onChoice={whose => onFilter({ ...filter, whose })}
      />
      <Choice
        label={queue.turn}
        value={filter.turn}
        choices={queue.turnChoices}
        onChoice={turn => onFilter({ ...filter, turn })}
      />
      <Field label={queue.service}>
        <Select value={filter.service} onChange={(_, { value: service }) => onFilter({ ...filter, service })}>
          <option value="">{queue.everyService}</option>
          {withChosen(services, filter.service).map(service => (
            <option key={service}>{service}</option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={queue.onlyUrgent}
        checked={filter.onlyUrgent}
        onChange={(_, { checked }) => onFilter({ ...filter, onlyUrgent: checked === true })}
      />
    </fieldset>
  )
}

const inSwedish = new Intl.Collator('sv')

/** What was chosen stays in sight though no case has it now. */
function withChosen(services: readonly string[], chosen: string): readonly string[] {
  return chosen === '' || services.includes(chosen) ? services : [...services, chosen]
}

type Chosen<Word extends string> = Readonly<{
  label: string
  value: Word
  choices: Readonly<Record<Word, string>>
  onChoice: (word: Word) => void
}>

function Choice<Word extends string>({ label, value, choices, onChoice }: Chosen<Word>) {
  const words = wordsOf(choices)
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={(_, { value: chosen }) => onChoice(words.find(word => word === chosen) ?? value)}
      >
        {words.map(word => (
          <option key={word} value={word}>
            {choices[word]}
          </option>
        ))}
      </Select>
    </Field>
  )
}

function wordsOf<Word extends string>(choices: Readonly<Record<Word, string>>): readonly Word[] {
  const isWord = (word: string): word is Word => Object.hasOwn(choices, word)
  return Object.keys(choices).filter(isWord)
}

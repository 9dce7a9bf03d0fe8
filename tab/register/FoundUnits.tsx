import { Button, Checkbox, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { sortOrders, type UnitsFound } from '../../bot/api/contract/registerSearch.ts'
import { useWords } from '../text/words.ts'
import { Empty } from '../ui/Empty.tsx'
import { Exports } from './Exports.tsx'
import { everything, type Search, withoutDenial } from './search.ts'
import { UnitList } from './UnitList.tsx'

type Found = Readonly<{
  search: Search
  /** What the answer is to; the search may be a keystroke ahead of it. */
  asked: Search
  answer: UnitsFound
  onSearch: (search: Search) => void
}>

const useStyles = makeStyles({
  found: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0, outlineStyle: 'none' },
  above: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
  },
  order: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    '@media (min-width: 900px)': { marginLeft: 'auto' },
  },
})

/** How many were found, in which order they stand, and each on a line. */
export function FoundUnits({ search, asked, answer, onSearch }: Found) {
  const { register } = useWords()
  const styles = useStyles()
  const top = useRef<HTMLDivElement>(null)
  const isAny = answer.total > 0
  return (
    <div ref={top} tabIndex={-1} className={styles.found}>
      <div className={styles.above}>
        <Text role="status" weight="semibold" size={400}>
          {register.found(answer.total)}
        </Text>
        {isAny && <Exports search={asked} formats={answer.exports} />}
        {isAny && (
          <Order search={search} isPlaced={Boolean(search.from ?? answer.within)} onSearch={onSearch} />
        )}
      </div>
      {answer.denied.length > 0 && (
        <div className={styles.above}>
          {answer.denied.map(words => (
            <Checkbox
              key={words}
              label={register.denied(words)}
              checked
              onChange={() => {
                onSearch({ ...search, text: withoutDenial(search.text, words) })
                // The choice goes; whoever took it away goes on from the top of what is found.
                top.current?.focus()
              }}
            />
          ))}
        </div>
      )}
      {answer.within && <Text>{answer.within}</Text>}
      {answer.unknown.length > 0 && <Text>{register.unknown(answer.unknown)}</Text>}
      {isAny ? (
        <UnitList search={asked} first={answer} />
      ) : (
        <Empty {...register.nothingFound}>
          <Button onClick={() => onSearch(everything)}>{register.clear}</Button>
        </Empty>
      )}
    </div>
  )
}

type Ordering = Pick<Found, 'search' | 'onSearch'> &
  Readonly<{
    /** Distances are counted from somewhere. */
    isPlaced: boolean
  }>

function Order({ search, isPlaced, onSearch }: Ordering) {
  const { register } = useWords()
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the list within it.
    <label className={styles.order}>
      {register.sort}
      <Select
        value={search.sort}
        onChange={(_, { value }) =>
          onSearch({ ...search, sort: sortOrders.find(order => order === value) ?? search.sort })
        }
      >
        {sortOrders
          .filter(order => order !== 'distance' || isPlaced || search.sort === 'distance')
          .map(order => (
            <option key={order} value={order}>
              {register.sorts[order]}
            </option>
          ))}
      </Select>
    </label>
  )
}

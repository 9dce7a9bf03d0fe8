import { Button, Field, makeStyles, SearchBox, Select, Text, tokens } from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import { sortOrders, unitsFound } from '../../bot/api/contract/registerSearch.ts'
import { useReading } from '../api/useReading.ts'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useMedia } from '../ui/useMedia.ts'
import { Exports } from './Exports.tsx'
import { Filters } from './Filters.tsx'
import { rowsAtOnce, UnitList } from './UnitList.tsx'
import { useSearch } from './useSearch.ts'

const wide = '(min-width: 900px)'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    [`@media ${wide}`]: { gridTemplateColumns: '15rem minmax(0, 1fr)' },
  },
  found: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
  above: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
  },
})

/** Every unit that the city may turn to, found as one types. */
export function RegisterPage() {
  const { register } = useWords()
  const styles = useStyles()
  const [search, look] = useSearch()
  const isWide = useMedia(wide)
  const [opened, setOpened] = useState(false)
  const asked = useDeferredValue(search)
  const { answer, problem, readAgain } = useReading(
    {
      path: '/api/register/search',
      answer: unitsFound,
      body: { ...asked, skip: 0, limit: rowsAtOnce },
    },
    ({ providers }) => providers.length > 0,
  )
  return (
    <Page title={register.title}>
      <Field label={register.search}>
        <SearchBox
          value={search.text}
          placeholder={register.placeholder}
          onChange={(_, { value }) => look({ ...search, text: value })}
        />
      </Field>
      {problem && <Failure problem={problem} onTryAgain={readAgain} />}
      {!answer && !problem && <Loading rows={10} />}
      {answer && (
        <div className={styles.columns}>
          {!isWide && (
            <Button aria-expanded={opened} onClick={() => setOpened(!opened)}>
              {register.filters}
            </Button>
          )}
          {(isWide || opened) && <Filters search={search} facets={answer.facets} onSearch={look} />}
          <div className={styles.found}>
            <div className={styles.above}>
              <Text role="status" weight="semibold">
                {register.found(answer.total)}
              </Text>
              <Field label={register.sort}>
                <Select
                  value={search.sort}
                  onChange={(_, { value }) =>
                    look({ ...search, sort: sortOrders.find(order => order === value) ?? search.sort })
                  }
                >
                  {sortOrders
                    .filter(order => order !== 'distance' || search.from)
                    .map(order => (
                      <option key={order} value={order}>
                        {register.sorts[order]}
                      </option>
                    ))}
                </Select>
              </Field>
            </div>
            {answer.unknown.length > 0 && <Text>{register.unknown(answer.unknown)}</Text>}
            {answer.total === 0 ? (
              <Notice {...register.nothingFound} />
            ) : (
              <>
                <Exports search={asked} formats={answer.exports} />
                <UnitList search={asked} first={answer} />
              </>
            )}
          </div>
        </div>
      )}
    </Page>
  )
}

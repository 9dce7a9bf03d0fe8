import { Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components'
import { useDeferredValue } from 'react'
import { unitsFound } from '../../bot/api/contract/registerSearch.ts'
import { useReading } from '../api/useReading.ts'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { useMedia } from '../ui/useMedia.ts'
import { Filters } from './Filters.tsx'
import { FoldedFilters } from './FoldedFilters.tsx'
import { FoundUnits } from './FoundUnits.tsx'
import { rowsAtOnce } from './UnitList.tsx'
import { useSearch } from './useSearch.ts'

const wide = '(min-width: 900px)'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    gridTemplateColumns: 'minmax(0, 1fr)',
    [`@media ${wide}`]: { gridTemplateColumns: '15rem minmax(0, 1fr)' },
  },
})

/** Every unit that the city may turn to, found as one types. */
export function RegisterPage() {
  const { register } = useWords()
  const styles = useStyles()
  const [search, look] = useSearch()
  const isWide = useMedia(wide)
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
      {answer?.facets && (
        <div className={styles.columns}>
          {isWide ? (
            <Filters search={search} facets={answer.facets} onSearch={look} />
          ) : (
            <FoldedFilters search={search} facets={answer.facets} onSearch={look} total={answer.total} />
          )}
          <FoundUnits search={search} asked={asked} answer={answer} onSearch={look} />
        </div>
      )}
    </Page>
  )
}

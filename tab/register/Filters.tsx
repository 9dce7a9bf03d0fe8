import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { type FacetName, facetNames, places, type UnitsFound } from '../../bot/api/contract/registerSearch.ts'
import { useReading } from '../api/useReading.ts'
import { useWords } from '../text/words.ts'
import { Facet, SingleFacet } from './Facet.tsx'
import { everything, fragmentFor, type Search, withFilter, withFrom } from './search.ts'

type Filtering = Readonly<{
  search: Search
  facets: NonNullable<UnitsFound['facets']>
  onSearch: (search: Search) => void
}>

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    outlineStyle: 'none',
  },
})

/** What the search can be narrowed by, with how many units there would be. */
export function Filters({ search, facets, onSearch }: Filtering) {
  const { register } = useWords()
  const styles = useStyles()
  const section = useRef<HTMLElement>(null)
  return (
    <section ref={section} tabIndex={-1} aria-label={register.filters} className={styles.filters}>
      {fragmentFor(search) !== '' && (
        <Button
          onClick={() => {
            onSearch(everything)
            // The button goes; whoever pressed it goes on from the top of the filters.
            section.current?.focus()
          }}
        >
          {register.clear}
        </Button>
      )}
      <From search={search} onSearch={onSearch} />
      {withDistanceFirst.map(name => {
        const Shown = chosenSingly.includes(name) ? SingleFacet : Facet
        return (
          <Shown
            key={name}
            title={register.facets[name]}
            options={facets[name]}
            chosen={search.filters[name] ?? []}
            onChoice={values => onSearch(withFilter(search, name, values))}
          />
        )
      })}
    </section>
  )
}

const chosenSingly: readonly FacetName[] = ['withinKm', 'freePlaces', 'age']

/** Right below where it is counted from. */
const withDistanceFirst = [...new Set<FacetName>(['withinKm', ...facetNames])]

function From({ search, onSearch }: Omit<Filtering, 'facets'>) {
  const { register } = useWords()
  const { answer } = useReading({ path: '/api/register/places', answer: places }, () => false)
  return (
    <Field label={register.from}>
      <Select value={search.from ?? ''} onChange={(_, { value }) => onSearch(withFrom(search, value))}>
        <option value="">{register.fromNowhere}</option>
        {answer?.places.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}

import { Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import { type UnitRow, unitsFound } from '../../bot/api/contract/register.ts'
import { useReading } from '../api/useReading.ts'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { PageLink } from '../ui/PageLink.tsx'

/** All units, found as one types. */
export function RegisterPage() {
  const { register } = useWords()
  const [text, setText] = useState('')
  const body = { text: useDeferredValue(text), from: 0, limit: 50 }
  const { answer, problem, readAgain } = useReading(
    { path: '/api/register/search', answer: unitsFound, body },
    ({ providers }) => providers.length > 0,
  )
  return (
    <Page title={register.title}>
      <Field label={register.search}>
        <SearchBox
          value={text}
          placeholder={register.placeholder}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {problem && <Failure problem={problem} onTryAgain={readAgain} />}
      {!answer && !problem && <Loading rows={8} />}
      {answer && <Text role="status">{register.found(answer.total)}</Text>}
      {answer && <Units rows={answer.rows} />}
    </Page>
  )
}

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
})

function Units({ rows }: Readonly<{ rows: readonly UnitRow[] }>) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {rows.map(({ unitId, name, serviceType, municipality, vacancy }) => (
        <li key={unitId}>
          <PageLink to={`/register/units/${unitId}`}>{name}</PageLink> {serviceType}, {municipality}.{' '}
          {vacancy}
        </li>
      ))}
    </ul>
  )
}

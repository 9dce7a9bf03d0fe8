import { Subtitle2, Text } from '@fluentui/react-components'
import { unitPage } from '../../bot/api/contract/register.ts'
import { useReading } from '../api/useReading.ts'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { PageLink } from '../ui/PageLink.tsx'

type Addressed = Readonly<{ params: Readonly<Record<string, string | undefined>> }>

/** One unit, and what has happened to it. */
export function UnitPage({ params: { unitId = '' } }: Addressed) {
  const { register } = useWords()
  const { answer, problem, readAgain } = useReading(
    { path: `/api/register/units/${encodeURIComponent(unitId)}`, answer: unitPage },
    ({ providers }, { providerId }) => providers.some(({ id }) => id === providerId),
  )
  return (
    <Page title={answer?.name ?? register.title}>
      <PageLink to="/register">{register.back}</PageLink>
      {problem && <Failure problem={problem} onTryAgain={readAgain} />}
      {!answer && !problem && <Loading rows={6} />}
      {answer && <Text>{[answer.serviceType, answer.municipality, answer.ages].join(', ')}</Text>}
      {answer && (
        <section>
          <Subtitle2 as="h2">{register.history}</Subtitle2>
          <ul>
            {answer.history.map(({ version, at, by, what }) => (
              <li key={version}>
                {at} {by} {what}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

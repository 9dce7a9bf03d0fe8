import { Badge, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { type CasePage, sentCards } from '../../bot/api/contract/cases.ts'
import { useReading } from '../api/useReading.ts'
import { useWords } from '../text/words.ts'
import { CardView } from '../ui/CardView.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'

const useStyles = makeStyles({
  cards: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXL },
  card: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  recipients: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
})

const colors = { delivered: 'success', waiting: 'informative', notDelivered: 'danger' } as const

/** The very cards that people have been sent, and whether they have come. */
export function SentCards({ page: { caseCode } }: Readonly<{ page: CasePage }>) {
  const words = useWords()
  const styles = useStyles()
  const { answer, problem, readAgain } = useReading(
    { path: `/api/cases/${encodeURIComponent(caseCode)}/cards`, answer: sentCards },
    ({ cases }) => cases.some(({ id }) => id === caseCode),
  )
  if (problem) return <Failure problem={problem} onTryAgain={readAgain} />
  if (!answer) return <Loading rows={8} />
  return (
    <div className={styles.cards}>
      <Text>{answer.cards.length > 0 ? words.case.cardsAdvice : words.case.noCards}</Text>
      {answer.cards.map(({ slot, title, sentTo, card }) => (
        <article key={slot} className={styles.card} aria-label={title}>
          <Subtitle2 as="h3" className={styles.title}>
            {title}
          </Subtitle2>
          <ul className={styles.recipients} aria-label={words.case.sentTo}>
            {sentTo.map(({ name, arrival, said }) => (
              <li key={name}>
                {name}{' '}
                <Badge appearance="outline" color={colors[arrival]}>
                  {said}
                </Badge>
              </li>
            ))}
          </ul>
          <CardView card={card} />
        </article>
      ))}
    </div>
  )
}

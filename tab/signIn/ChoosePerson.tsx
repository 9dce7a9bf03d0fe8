import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components'
import type { SignInWays } from '../../bot/api/contract/person.ts'
import { useWords } from '../text/words.ts'

type People = Extract<SignInWays, { by: 'choice' }>['people']

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    maxWidth: '28rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
  },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  person: { width: '100%', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  name: { whiteSpace: 'nowrap' },
  roles: { textAlign: 'right' },
})

/** In the demo one chooses who to be. */
export function ChoosePerson({
  people,
  onChoice,
}: Readonly<{ people: People; onChoice: (id: string) => void }>) {
  const { choosePerson } = useWords()
  const styles = useStyles()
  return (
    <main className={styles.page}>
      <Title2 as="h1">{choosePerson.title}</Title2>
      <Text>{choosePerson.explanation}</Text>
      <ul className={styles.list}>
        {people.map(({ id, name, roles }) => (
          <li key={id}>
            <Button className={styles.person} onClick={() => onChoice(id)}>
              <span className={styles.name}>{name}</span>
              <Text size={200} className={styles.roles}>
                {roles.map(role => choosePerson.roles[role]).join(', ')}
              </Text>
            </Button>
          </li>
        ))}
      </ul>
    </main>
  )
}

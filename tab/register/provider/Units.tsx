import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ProviderPage } from '../../../bot/api/contract/providers.ts'
import { useWords } from '../../text/words.ts'
import { PageLink } from '../../ui/PageLink.tsx'
import { List, Part } from '../Part.tsx'

const useStyles = makeStyles({
  unit: { display: 'grid', gap: '2px', justifyItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground2 },
  warning: { height: 'auto', minHeight: '20px', whiteSpace: 'normal' },
})

/** Each of its units: whether there is a place, and what is against it. */
export function Units({ units }: Pick<ProviderPage, 'units'>) {
  const { provider: words } = useWords()
  const styles = useStyles()
  const lines = units.map(({ unitId, name, what, vacancy, places, warnings }) => (
    <div key={unitId} className={styles.unit}>
      <PageLink to={`/register/units/${encodeURIComponent(unitId)}`}>{name}</PageLink>
      <Text>
        {what}. {vacancy}
      </Text>
      <Text size={200} className={styles.quiet}>
        {places}
      </Text>
      {warnings.map(warning => (
        <Badge key={warning} appearance="outline" color="danger" className={styles.warning}>
          {warning}
        </Badge>
      ))}
    </div>
  ))
  return (
    <Part title={words.parts.units}>
      <List items={lines} nothing={words.nothing.units} />
    </Part>
  )
}

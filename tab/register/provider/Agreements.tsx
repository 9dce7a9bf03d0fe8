import { Badge, Text } from '@fluentui/react-components'
import type { ProviderPage } from '../../../bot/api/contract/providers.ts'
import { useWords } from '../../text/words.ts'
import { PageLink } from '../../ui/PageLink.tsx'
import { List, Part } from '../Part.tsx'

/** What has been agreed with the provider, and for which of its units. */
export function Agreements({ agreements }: Pick<ProviderPage, 'agreements'>) {
  const { provider: words, unit } = useWords()
  const lines = agreements.map(({ what, period, inForce, units }) => (
    <div key={`${what} ${period}`}>
      <Text block>
        {what} {inForce && <Badge appearance="tint">{unit.inForce}</Badge>}
      </Text>
      <Text block size={200}>
        {period}
      </Text>
      <Text block size={200}>
        {units.map(({ unitId, name }, place) => (
          <span key={unitId}>
            {place > 0 && ', '}
            <PageLink to={`/register/units/${encodeURIComponent(unitId)}`}>{name}</PageLink>
          </span>
        ))}
      </Text>
    </div>
  ))
  return (
    <Part title={words.parts.agreements}>
      <List items={lines} nothing={words.nothing.agreements} />
    </Part>
  )
}

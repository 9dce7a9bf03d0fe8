import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import type { UnitRow } from '../../bot/api/contract/registerSearch.ts'
import { PageLink } from '../ui/PageLink.tsx'

const wide = '@media (min-width: 900px)'

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gap: `2px ${tokens.spacingHorizontalM}`,
    gridTemplateColumns: 'minmax(0, 1fr)',
    [wide]: { gridTemplateColumns: 'minmax(0, 1.8fr) minmax(0, 1.5fr) minmax(0, 1.9fr) minmax(0, 1fr)' },
  },
  // On a small screen what belongs together stands on one line.
  part: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: `2px ${tokens.spacingHorizontalS}`,
    overflowWrap: 'anywhere',
    [wide]: { flexDirection: 'column', alignItems: 'flex-start' },
  },
  name: { '& a': { fontWeight: tokens.fontWeightSemibold } },
  warning: { height: 'auto', minHeight: '20px', whiteSpace: 'normal' },
  price: { [wide]: { alignItems: 'flex-end', textAlign: 'right' } },
})

/**
 * What it is and who runs it; where and for whom; whether there is a place; what it costs. Drawn anew only when that
 * changes, not with each pixel that the list is scrolled.
 */
export const UnitLine = memo(function UnitLine({ row }: Readonly<{ row: UnitRow }>) {
  const styles = useStyles()
  return (
    <div className={styles.line}>
      <div className={styles.part}>
        <span className={styles.name}>
          <PageLink to={`/register/units/${encodeURIComponent(row.unitId)}`}>{row.name}</PageLink>
        </span>
        <Text size={200}>
          <PageLink to={`/register/providers/${encodeURIComponent(row.providerId)}`}>{row.provider}</PageLink>
        </Text>
      </div>
      <div className={styles.part}>
        <Text>{row.serviceType}</Text>
        <Quiet>{[row.municipality, row.distance, row.ages].filter(Boolean).join(', ')}</Quiet>
      </div>
      <div className={styles.part}>
        <Text>{row.vacancy}</Text>
        {row.warning && (
          <Badge appearance="outline" color="danger" className={styles.warning}>
            {row.warning}
          </Badge>
        )}
      </div>
      <div className={mergeClasses(styles.part, styles.price)}>
        <Text weight="semibold">{row.dailyPrice}</Text>
        <Quiet>{row.route}</Quiet>
      </div>
    </div>
  )
})

function Quiet({ children }: Readonly<{ children: string }>) {
  return (
    <Text size={200} style={{ color: tokens.colorNeutralForeground2 }}>
      {children}
    </Text>
  )
}

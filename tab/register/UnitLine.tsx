import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { UnitRow } from '../../bot/api/contract/registerSearch.ts'
import { PageLink } from '../ui/PageLink.tsx'

const wide = '@media (min-width: 900px)'

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '2px',
    [wide]: { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1.4fr) minmax(0, 1.6fr) minmax(0, 1.1fr)' },
  },
  part: { display: 'grid', alignContent: 'start', gap: '2px', overflowWrap: 'anywhere' },
  price: { [wide]: { justifyItems: 'end', textAlign: 'right' } },
})

/** What it is and who runs it; where and for whom; whether there is a place; what it costs. */
export function UnitLine({ row }: Readonly<{ row: UnitRow }>) {
  const styles = useStyles()
  return (
    <div className={styles.line}>
      <div className={styles.part}>
        <PageLink to={`/register/units/${encodeURIComponent(row.unitId)}`}>{row.name}</PageLink>
        <Quiet>{row.provider}</Quiet>
      </div>
      <div className={styles.part}>
        <Text>{row.serviceType}</Text>
        <Quiet>{[row.municipality, row.distance, row.ages].filter(Boolean).join(', ')}</Quiet>
      </div>
      <div className={styles.part}>
        <Text>{row.vacancy}</Text>
        {row.warning && (
          <Badge appearance="outline" color="danger">
            {row.warning}
          </Badge>
        )}
      </div>
      <div className={mergeClasses(styles.part, styles.price)}>
        <Text>{row.dailyPrice}</Text>
        <Quiet>{row.route}</Quiet>
      </div>
    </div>
  )
}

function Quiet({ children }: Readonly<{ children: string }>) {
  return (
    <Text size={200} style={{ color: tokens.colorNeutralForeground2 }}>
      {children}
    </Text>
  )
}

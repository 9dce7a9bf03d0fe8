import { Badge, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { WatchedUnit as Watched } from '../../../bot/api/contract/permitWatch.ts'
import { useWords } from '../../text/words.ts'
import { PageLink } from '../../ui/PageLink.tsx'

const useStyles = makeStyles({
  unit: {
    display: 'grid',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)' },
    paddingBottom: tokens.spacingVerticalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  part: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  name: { margin: 0 },
  drifts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  drift: { height: 'auto', minHeight: '20px', whiteSpace: 'normal' },
})

/** What is wrong with its permit, who is touched, and the page where it is checked anew. */
export function WatchedUnit({ unit }: Readonly<{ unit: Watched }>) {
  const { permits } = useWords()
  const styles = useStyles()
  const { unitId, name, provider, drifts, checkedOn, cases, otherCases, agreements } = unit
  return (
    <article className={styles.unit} aria-label={name}>
      <div className={styles.part}>
        <Subtitle2 as="h2" className={styles.name}>
          <PageLink to={`/register/units/${encodeURIComponent(unitId)}`}>{name}</PageLink>
        </Subtitle2>
        <Text size={200}>{provider}</Text>
        <div className={styles.drifts}>
          {drifts.map(drift => (
            <Badge key={drift} appearance="outline" color="danger" className={styles.drift}>
              {drift}
            </Badge>
          ))}
        </div>
      </div>
      <div className={styles.part}>
        <Text>{permits.checkedOn(checkedOn)}</Text>
        <Text>{permits.places(unit)}</Text>
        {cases.length + otherCases > 0 && (
          <Text>
            {permits.cases}{' '}
            {joined([
              ...cases.map(({ caseCode, state }) => (
                <span key={caseCode}>
                  <PageLink to={`/cases/${caseCode}`}>{caseCode}</PageLink> ({state.toLowerCase()})
                </span>
              )),
              ...(otherCases > 0 ? [permits.otherCases(otherCases)] : []),
            ])}
          </Text>
        )}
        {agreements.length > 0 && <Text>{permits.agreements(agreements)}</Text>}
      </div>
    </article>
  )
}

function joined(parts: readonly ReactNode[]): ReactNode {
  return parts.flatMap((part, place) => (place === 0 ? [part] : [', ', part]))
}

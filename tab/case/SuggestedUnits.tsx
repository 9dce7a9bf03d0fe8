import {
  Badge,
  Button,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { CasePage, Suggested } from '../../bot/api/contract/cases.ts'
import { CommandFault } from '../handling/CommandFault.tsx'
import { useCaseCommand } from '../handling/useCaseCommand.ts'
import { useWords } from '../text/words.ts'
import { Section } from '../ui/Section.tsx'
import { Comparison } from './Comparison.tsx'
import { DeclineForm } from './DeclineForm.tsx'
import { UnitFigures } from './UnitFigures.tsx'

type Suggestion = Readonly<{ page: CasePage; onDone: () => void }>

const useStyles = makeStyles({
  units: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  unit: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { margin: 0 },
  standing: { justifySelf: 'start' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** What has been suggested, with what the social worker has said to each, or can say. */
export function SuggestedUnits({ page, onDone }: Suggestion) {
  const words = useWords()
  const styles = useStyles()
  const getsFocusBack = useRestoreFocusTarget()
  const [declining, setDeclining] = useState<Suggested>()
  const command = useCaseCommand(page.caseCode, () => {
    setDeclining(undefined)
    onDone()
  })
  const offerOf = (name: string) => page.offers.find(offer => offer.command === name)
  const units = page.suggestion?.units ?? []
  return (
    <Section title={words.case.suggestion}>
      <Text>{page.suggestion?.said}</Text>
      {command.problem && !declining && <CommandFault problem={command.problem} />}
      <ul className={styles.units}>
        {units.map(unit => (
          <li key={unit.unitId} className={styles.unit}>
            <Subtitle2 as="h3" className={styles.name}>
              {unit.unitName}
            </Subtitle2>
            {unit.said && (
              <Badge appearance="outline" className={styles.standing}>
                {unit.said}
              </Badge>
            )}
            <UnitFigures unit={unit} />
            {unit.standing === 'open' && (
              <div className={styles.bar}>
                {offerOf('choose') && (
                  <Button
                    appearance="primary"
                    disabledFocusable={command.isSending}
                    onClick={() =>
                      void command.send({ command: 'choose', unitId: unit.unitId }, page.version)
                    }
                  >
                    {offerOf('choose')?.title} {unit.unitName}
                  </Button>
                )}
                {offerOf('decline') && (
                  <Button {...getsFocusBack} onClick={() => setDeclining(unit)}>
                    {offerOf('decline')?.title} {unit.unitName}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {units.length > 1 && (
        <div className={styles.bar}>
          <Comparison units={units} title={words.case.comparison} />
        </div>
      )}
      {declining && (
        <DeclineForm
          unit={declining}
          title={offerOf('decline')?.title ?? ''}
          command={command}
          onSend={(reason, note) =>
            void command.send({ command: 'decline', unitId: declining.unitId, reason, note }, page.version)
          }
          onClose={() => {
            setDeclining(undefined)
            command.forget()
          }}
        />
      )}
    </Section>
  )
}

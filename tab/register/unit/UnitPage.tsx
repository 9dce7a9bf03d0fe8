import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { type UnitPage as Unit, unitPage } from '../../../bot/api/contract/register.ts'
import { useReading } from '../../api/useReading.ts'
import { useWords } from '../../text/words.ts'
import { Failure } from '../../ui/Failure.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { PageLink } from '../../ui/PageLink.tsx'
import type { Changed, Undo } from '../change/changing.ts'
import { FollowUpPart } from '../change/FollowUpPart.tsx'
import { type Saved, SavedNotice } from '../change/SavedNotice.tsx'
import { ContactPart } from './ContactPart.tsx'
import { PermitPart } from './PermitPart.tsx'
import { PricePart } from './PricePart.tsx'
import { PurchasePart } from './PurchasePart.tsx'
import { History, Offer, Places } from './parts.tsx'
import type { UnitShown } from './unitShown.ts'
import { VacancyPart } from './VacancyPart.tsx'

type Addressed = Readonly<{ params: Readonly<Record<string, string | undefined>> }>

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 900px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  column: { display: 'grid', gap: tokens.spacingVerticalXXL, minWidth: 0 },
})

/** One unit: whether there is a place, whether it may be used, how it is bought and what it costs. */
export function UnitPage({ params: { unitId = '' } }: Addressed) {
  const { register } = useWords()
  const path = `/api/register/units/${encodeURIComponent(unitId)}`
  const { answer, version, problem, readAgain, show } = useReading(
    { path, answer: unitPage },
    ({ providers }, { providerId }) => providers.some(({ id }) => id === providerId),
  )
  return (
    <Page title={answer?.name ?? register.title}>
      <PageLink to="/register">{register.back}</PageLink>
      {problem && <Failure problem={problem} onTryAgain={readAgain} />}
      {!answer && !problem && <Loading rows={8} />}
      {answer && version !== undefined && (
        <Parts key={path} unit={answer} version={version} path={path} onChanged={show} />
      )}
    </Page>
  )
}

function Parts({
  onChanged,
  ...shown
}: UnitShown & Readonly<{ onChanged: (changed: Changed<Unit>) => void }>) {
  const styles = useStyles()
  const [saved, setSaved] = useState<Saved | undefined>()
  const { unit } = shown
  const save = (changed: Changed<Unit>, undo?: Undo) => {
    onChanged(changed)
    setSaved(undo ? { undo } : {})
  }
  return (
    <>
      <PageLink to={`/register/providers/${encodeURIComponent(unit.providerId)}`}>{unit.provider}</PageLink>
      {unit.warnings.map(warning => (
        <MessageBar key={warning} intent="warning">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      ))}
      {saved && <SavedNotice {...shown} saved={saved} answer={unitPage} onUndone={onChanged} />}
      <div className={styles.parts}>
        <div className={styles.column}>
          <VacancyPart {...shown} onSaved={save} />
          <Places unit={unit} />
          <Offer unit={unit} />
          <ContactPart {...shown} onSaved={save} />
        </div>
        <div className={styles.column}>
          <PurchasePart {...shown} onSaved={save} />
          <PricePart {...shown} onSaved={save} />
          <PermitPart {...shown} onSaved={save} />
          <FollowUpPart
            changing={{ ...shown, answer: unitPage, history: unit.history, onSaved: save }}
            followUps={unit.followUps}
            mayKeep={unit.may.keep}
          />
          <History unit={unit} />
        </div>
      </div>
    </>
  )
}

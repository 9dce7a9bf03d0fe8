import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { type ProviderPage as Provider, providerPage } from '../../../bot/api/contract/providers.ts'
import { useReading } from '../../api/useReading.ts'
import { useWords } from '../../text/words.ts'
import { Failure } from '../../ui/Failure.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { PageLink } from '../../ui/PageLink.tsx'
import type { Changed, Undo } from '../change/changing.ts'
import { FollowUpPart } from '../change/FollowUpPart.tsx'
import { type Saved, SavedNotice } from '../change/SavedNotice.tsx'
import { Happenings } from '../Happenings.tsx'
import { Part } from '../Part.tsx'
import { Agreements } from './Agreements.tsx'
import { DetailsPart } from './DetailsPart.tsx'
import { DuplicatePart } from './DuplicatePart.tsx'
import { MergedNotice } from './MergedNotice.tsx'
import { Units } from './Units.tsx'

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

/** One provider: whether it may be used, which units it has, what has been agreed with it and how to reach it. */
export function ProviderPage({ params: { providerId = '' } }: Addressed) {
  const { register } = useWords()
  const path = `/api/register/providers/${encodeURIComponent(providerId)}`
  const { answer, version, problem, readAgain, show } = useReading(
    { path, answer: providerPage },
    ({ providers }) => providers.some(({ id }) => id === providerId),
  )
  return (
    <Page title={answer?.name ?? register.title}>
      <PageLink to="/register">{register.back}</PageLink>
      {problem && <Failure problem={problem} onTryAgain={readAgain} />}
      {!answer && !problem && <Loading rows={8} />}
      {answer && version !== undefined && (
        <Parts key={path} provider={answer} version={version} path={path} onChanged={show} />
      )}
    </Page>
  )
}

type Shown = Readonly<{
  provider: Provider
  version: number
  path: string
  onChanged: (changed: Changed<Provider>) => void
}>

function Parts({ provider, version, path, onChanged }: Shown) {
  const { provider: words } = useWords()
  const styles = useStyles()
  const [saved, setSaved] = useState<Saved | undefined>()
  const { history, followUps, may, mergedInto, warnings } = provider
  const onSaved = (changed: Changed<Provider>, undo?: Undo) => {
    onChanged(changed)
    setSaved(undo ? { undo } : {})
  }
  const changing = { answer: providerPage, version, path, history, onSaved }
  return (
    <>
      {mergedInto && <MergedNotice into={mergedInto} />}
      {warnings.map(warning => (
        <MessageBar key={warning} intent="warning">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      ))}
      {saved && <SavedNotice {...changing} saved={saved} onUndone={onChanged} />}
      <div className={styles.parts}>
        <div className={styles.column}>
          <Units units={provider.units} />
          <Agreements agreements={provider.agreements} />
        </div>
        <div className={styles.column}>
          <DetailsPart provider={provider} changing={changing} />
          <FollowUpPart changing={changing} followUps={followUps} mayKeep={may.keep} />
          {may.keep && <DuplicatePart provider={provider} changing={changing} />}
          <Part title={words.parts.history}>
            <Happenings happenings={history} />
          </Part>
        </div>
      </div>
    </>
  )
}

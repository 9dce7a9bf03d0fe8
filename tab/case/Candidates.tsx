import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { type CandidateList, type CasePage, candidateList } from '../../bot/api/contract/cases.ts'
import { useReading } from '../api/useReading.ts'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Section } from '../ui/Section.tsx'
import { CandidateBox } from './CandidateBox.tsx'
import { Ledger } from './Ledger.tsx'
import { PickedUnits } from './PickedUnits.tsx'

/** What was ticked in a case and not sent yet, for whoever goes to look at a unit and comes back. */
const ticked = new Map<string, readonly string[]>()

type Sought = Readonly<{ page: CasePage; onDone: () => void }>

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
    '@media (min-width: 48rem)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(14rem, 2fr)' },
  },
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
})

/** The units that fit, best first, beside those that do not. The list stands still while units are ticked in it. */
export function Candidates({ page, onDone }: Sought) {
  const { caseCode } = page
  const words = useWords()
  const [picked, setPicked] = useState(ticked.get(caseCode) ?? [])
  const pick = (unitIds: readonly string[]) => {
    ticked.set(caseCode, unitIds)
    setPicked(unitIds)
  }
  const [isOld, setOld] = useState(false)
  const { answer, problem, readAgain } = useReading(
    { path: `/api/cases/${encodeURIComponent(caseCode)}/candidates`, answer: candidateList },
    ({ cases, providers }) => {
      const isChanged = providers.length > 0 || cases.some(({ id }) => id === caseCode)
      if (isChanged && picked.length > 0) setOld(true)
      return isChanged && picked.length === 0
    },
  )
  const done = () => {
    ticked.delete(caseCode)
    onDone()
  }
  const showAnew = () => {
    setOld(false)
    readAgain()
  }
  const afterAsking = () => {
    pick([])
    showAnew()
  }
  return (
    <Section title={words.case.candidates}>
      {problem && <Failure problem={problem} onTryAgain={readAgain} />}
      {!answer && !problem && <Loading rows={6} />}
      {isOld && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.case.registerChanged}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={showAnew}>{words.case.showAnew}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {answer && (
        <Found page={page} list={answer} picked={picked} onPick={pick} onAsked={afterAsking} onDone={done} />
      )}
    </Section>
  )
}

type Listed = Sought &
  Readonly<{
    list: CandidateList
    picked: readonly string[]
    onPick: (unitIds: readonly string[]) => void
    onAsked: () => void
  }>

const mostInSight = 6

function Found({ page, list, picked, onPick, onAsked, onDone }: Listed) {
  const words = useWords()
  const styles = useStyles()
  const [inSight, setInSight] = useState(mostInSight)
  const chosen = list.candidates.filter(({ unitId }) => picked.includes(unitId))
  const toggle = (unitId: string, isPicked: boolean) =>
    onPick(isPicked ? [...picked, unitId] : picked.filter(other => other !== unitId))
  return (
    <>
      {list.conflicts.map(conflict => (
        <MessageBar key={conflict} intent="warning" layout="multiline">
          <MessageBarBody>{conflict}</MessageBarBody>
        </MessageBar>
      ))}
      <div className={styles.columns}>
        <div className={styles.list}>
          <Text>{list.heading}</Text>
          <ul className={styles.list}>
            {list.candidates.slice(0, inSight).map(candidate => (
              <li key={candidate.unitId}>
                <CandidateBox
                  candidate={candidate}
                  isPicked={picked.includes(candidate.unitId)}
                  onPick={isPicked => toggle(candidate.unitId, isPicked)}
                />
              </li>
            ))}
          </ul>
          {list.candidates.length > inSight && (
            <Button onClick={() => setInSight(list.candidates.length)}>{words.case.showMore}</Button>
          )}
          {list.candidates.length > 0 && (
            <PickedUnits page={page} picked={chosen} most={list.most} onAsked={onAsked} onDone={onDone} />
          )}
        </div>
        <Ledger caseCode={page.caseCode} list={list} />
      </div>
    </>
  )
}

import { Button, Spinner, Text } from '@fluentui/react-components'
import { useState } from 'react'
import {
  type Checked,
  checked,
  type ImportCourse,
  importCourse,
  type Outline,
  outline,
  type SheetAsked,
} from '../../bot/api/contract/imports.ts'
import type { Problem } from '../../bot/api/contract/problem.ts'
import { useLive } from '../api/live.tsx'
import type { Question } from '../api/server.ts'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'
import { Page } from '../ui/Page.tsx'
import { CheckResult } from './CheckResult.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { Course } from './Course.tsx'
import { MapColumns } from './MapColumns.tsx'

type Step = Readonly<
  | { at: 'choosing' }
  | { at: 'mapping'; file: File; outline: Outline }
  | { at: 'checked'; file: File; sheets: readonly SheetAsked[]; check: Checked; importId: string }
  | { at: 'decided'; importId: string; course: ImportCourse }
>

/** A list on its way into the register: choose, map, see, decide. */
export function ImportPage() {
  const { importing } = useWords()
  const { server } = useLive()
  const [step, setStep] = useState<Step>({ at: 'choosing' })
  const [busy, setBusy] = useState<string>()
  const [problem, setProblem] = useState<Problem>()

  async function ask<Answer>(doing: string, question: Question<Answer>): Promise<Answer | undefined> {
    setBusy(doing)
    setProblem(undefined)
    const answered = await server.ask(question)
    setBusy(undefined)
    if ('answer' in answered) return answered.answer
    setProblem(answered.problem)
    return undefined
  }

  async function choose(file: File) {
    const question = { path: '/api/imports/outline', answer: outline, body: { name: nameOf(file) }, file }
    const found = await ask(importing.reading, question)
    setStep(found ? { at: 'mapping', file, outline: found } : { at: 'choosing' })
  }

  async function check(file: File, sheets: readonly SheetAsked[]) {
    const body = { name: nameOf(file), sheets }
    const found = await ask(importing.checking, { path: '/api/imports/check', answer: checked, body, file })
    if (found) setStep({ at: 'checked', file, sheets, check: found, importId: crypto.randomUUID() })
  }

  async function decide({
    file,
    sheets,
    check: { fingerprint },
    importId,
  }: Extract<Step, { at: 'checked' }>) {
    const body = { name: nameOf(file), sheets, fingerprint, importId }
    const course = await ask(importing.carryingOut, {
      path: '/api/imports',
      answer: importCourse,
      body,
      file,
    })
    if (course) setStep({ at: 'decided', importId, course })
  }

  return (
    <Page title={importing.title}>
      <Text>{importing.explanation}</Text>
      {step.at === 'choosing' && <ChooseFile onChoice={choose} isBusy={busy !== undefined} />}
      {problem && <Failure problem={problem} />}
      {busy !== undefined && <Spinner label={busy} />}
      {step.at === 'mapping' && (
        <MapColumns
          outline={step.outline}
          onMapped={sheets => check(step.file, sheets)}
          isBusy={busy !== undefined}
        />
      )}
      {step.at === 'checked' && (
        <CheckResult check={step.check} onDecided={() => decide(step)} isBusy={busy !== undefined} />
      )}
      {step.at === 'decided' && <Course importId={step.importId} begun={step.course} />}
      {step.at !== 'choosing' && (
        <div>
          <Button onClick={() => setStep({ at: 'choosing' })}>{importing.otherFile}</Button>
        </div>
      )}
    </Page>
  )
}

const longestName = 120

/** The reason of every change that comes of it, so it is kept short. */
function nameOf({ name }: File): string {
  return name.slice(0, longestName)
}

import { Button, Text } from '@fluentui/react-components'
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
import { useLive } from '../api/live.tsx'
import type { Question } from '../api/server.ts'
import { useWords } from '../text/words.ts'
import { Page } from '../ui/Page.tsx'
import { isUnderWay, type Work } from './BesideWork.tsx'
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
  const [work, setWork] = useState<Work>()

  async function ask<Answer>(question: Question<Answer>): Promise<Answer | undefined> {
    setWork({})
    const answered = await server.ask({ ...question, onProgress: progress => setWork({ progress }) })
    setWork('problem' in answered ? answered : undefined)
    return 'answer' in answered ? answered.answer : undefined
  }

  async function choose(file: File) {
    const body = { name: nameOf(file) }
    const found = await ask({ path: '/api/imports/outline', answer: outline, body, file })
    setStep(found ? { at: 'mapping', file, outline: found } : { at: 'choosing' })
  }

  async function check(file: File, sheets: readonly SheetAsked[]) {
    const body = { name: nameOf(file), sheets }
    const found = await ask({ path: '/api/imports/check', answer: checked, body, file })
    if (found) setStep({ at: 'checked', file, sheets, check: found, importId: crypto.randomUUID() })
  }

  async function decide({
    file,
    sheets,
    check: { fingerprint },
    importId,
  }: Extract<Step, { at: 'checked' }>) {
    const body = { name: nameOf(file), sheets, fingerprint, importId }
    const course = await ask({ path: '/api/imports', answer: importCourse, body, file })
    if (course) setStep({ at: 'decided', importId, course })
  }

  function beginAnew() {
    setWork(undefined)
    setStep({ at: 'choosing' })
  }

  return (
    <Page title={importing.title}>
      <Text>{importing.explanation}</Text>
      {step.at === 'choosing' && <ChooseFile onChoice={choose} work={work} />}
      {step.at === 'mapping' && (
        <MapColumns outline={step.outline} onMapped={sheets => check(step.file, sheets)} work={work} />
      )}
      {step.at === 'checked' && <CheckResult check={step.check} onDecided={() => decide(step)} work={work} />}
      {step.at === 'decided' && <Course importId={step.importId} begun={step.course} />}
      {step.at !== 'choosing' && (
        <div>
          <Button disabledFocusable={isUnderWay(work)} onClick={beginAnew}>
            {importing.otherFile}
          </Button>
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

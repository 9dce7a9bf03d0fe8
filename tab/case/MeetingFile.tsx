import { Link } from '@fluentui/react-components'
import { useState } from 'react'
import type { CaseMeeting } from '../../bot/api/contract/cases.ts'
import type { Problem } from '../../bot/api/contract/problem.ts'
import { useLive } from '../api/live.tsx'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'
import { saveFile } from '../ui/saveFile.ts'

/** For a calendar that the invitation does not reach. */
export function MeetingFile({ caseCode, meeting }: Readonly<{ caseCode: string; meeting: CaseMeeting }>) {
  const words = useWords()
  const { server } = useLive()
  const [problem, setProblem] = useState<Problem>()
  const take = async () => {
    const path = `/api/cases/${encodeURIComponent(caseCode)}/meeting-file`
    const taken = await server.take(path, { number: meeting.number })
    setProblem('problem' in taken ? taken.problem : undefined)
    if (!('problem' in taken)) saveFile(taken)
  }
  return (
    <>
      <Link as="button" onClick={() => void take()} aria-label={`${words.meeting.file}, ${meeting.title}`}>
        {words.meeting.file}
      </Link>
      {problem && <Failure problem={problem} />}
    </>
  )
}

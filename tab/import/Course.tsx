import { Text } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { type ImportCourse, importCourse } from '../../bot/api/contract/imports.ts'
import type { Problem } from '../../bot/api/contract/problem.ts'
import { useLive } from '../api/live.tsx'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'
import { PageLink } from '../ui/PageLink.tsx'
import { BesideWork } from './BesideWork.tsx'

const lookEveryMs = 500

/** How far what was decided has come. Whoever leaves the page leaves it to be done. */
export function Course({ importId, begun }: Readonly<{ importId: string; begun: ImportCourse }>) {
  const { importing } = useWords()
  const { server } = useLive()
  const [course, setCourse] = useState(begun)
  const [problem, setProblem] = useState<Problem>()
  const isDone = course.carriedOut === course.parts
  useEffect(() => {
    if (isDone) return
    const looking = setInterval(async () => {
      const answered = await server.ask({ path: `/api/imports/${importId}`, answer: importCourse })
      if ('answer' in answered) setCourse(answered.answer)
      setProblem('problem' in answered ? answered.problem : undefined)
    }, lookEveryMs)
    return () => clearInterval(looking)
  }, [server, importId, isDone])
  if (isDone)
    return (
      <div role="status">
        <Text>{importing.done(course.name)}</Text> <PageLink to="/register">{importing.toRegister}</PageLink>
      </div>
    )
  return (
    <>
      <BesideWork work={{ progress: { step: 'writing', ...course.changes } }} />
      {problem && <Failure problem={problem} />}
    </>
  )
}

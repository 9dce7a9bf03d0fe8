import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Problem } from '../../bot/api/contract/problem.ts'
import type { ExportFormat } from '../../bot/api/contract/registerSearch.ts'
import { useLive } from '../api/live.tsx'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'
import { saveFile } from '../ui/saveFile.ts'
import type { Search } from './search.ts'

const useStyles = makeStyles({
  formats: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
})

/** What is on the screen, all of it, as a file to take along. */
export function Exports({ search, formats }: Readonly<{ search: Search; formats: readonly ExportFormat[] }>) {
  const { register } = useWords()
  const { server } = useLive()
  const styles = useStyles()
  const [problem, setProblem] = useState<Problem>()
  const [taking, setTaking] = useState<ExportFormat>()
  const take = async (format: ExportFormat) => {
    setTaking(format)
    setProblem(undefined)
    const taken = await server.take('/api/register/export', { ...search, format })
    setTaking(undefined)
    if ('problem' in taken) setProblem(taken.problem)
    else saveFile(taken)
  }
  return (
    <details>
      <summary>{register.take}</summary>
      <div className={styles.formats}>
        {formats.map(format => (
          <Button
            key={format}
            size="small"
            disabledFocusable={taking !== undefined}
            onClick={() => void take(format)}
          >
            {register.takeAs[format]}
          </Button>
        ))}
      </div>
      {problem && <Failure problem={problem} />}
    </details>
  )
}

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Problem } from '../../bot/api/contract/problem.ts'
import type { ExportFormat } from '../../bot/api/contract/registerSearch.ts'
import { useLive } from '../api/live.tsx'
import { useWords } from '../text/words.ts'
import { Failure } from '../ui/Failure.tsx'
import type { Search } from './search.ts'

const useStyles = makeStyles({
  exports: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
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
    else save(taken)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div role="group" aria-label={register.take} className={styles.exports}>
      <Text aria-hidden>{register.take}</Text>
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
      {problem && <Failure problem={problem} />}
    </div>
  )
}

function save({ file, name }: Readonly<{ file: Blob; name: string }>): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

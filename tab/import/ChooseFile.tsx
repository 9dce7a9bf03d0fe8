import { Button } from '@fluentui/react-components'
import { useRef } from 'react'
import { useWords } from '../text/words.ts'
import { BesideWork, isUnderWay, type Work } from './BesideWork.tsx'

type Choosing = Readonly<{ onChoice: (file: File) => void; work: Work | undefined }>

/** The browser's own way to choose a file, behind a button like any other. */
export function ChooseFile({ onChoice, work }: Choosing) {
  const { importing } = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <BesideWork work={work}>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        hidden
        aria-label={importing.choose}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onChoice(file)
          // The same file can be chosen again when it has been mended.
          target.value = ''
        }}
      />
      <Button
        appearance="primary"
        disabledFocusable={isUnderWay(work)}
        onClick={() => input.current?.click()}
      >
        {importing.choose}
      </Button>
    </BesideWork>
  )
}

import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../text/words.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
})

/** A case that is not in the queue any more is found by its code, and by nothing else. */
export function OpenCase() {
  const { queue } = useWords()
  const styles = useStyles()
  const [, goTo] = useLocation()
  const [code, setCode] = useState('')
  const written = code.trim().toUpperCase()
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (written !== '') goTo(`/cases/${encodeURIComponent(written)}`)
      }}
    >
      <Field label={queue.caseCode}>
        <Input value={code} placeholder="KMPX-3Q47" onChange={(_, { value }) => setCode(value)} />
      </Field>
      <Button type="submit" disabled={written === ''}>
        {queue.openCase}
      </Button>
    </form>
  )
}

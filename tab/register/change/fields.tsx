import { Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components'
import { useWords } from '../../text/words.ts'

type Written = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  /** An empty one is told at once. */
  required?: boolean
  type?: 'text' | 'date' | 'number'
}>

export function WrittenField({ label, value, onChange, required = false, type = 'text' }: Written) {
  const { unit } = useWords()
  const isMissing = required && value.trim() === ''
  return (
    <Field label={label} required={required} {...(isMissing && { hint: unit.required })}>
      <Input
        value={value}
        type={type}
        {...(type === 'number' && { min: 0, inputMode: 'numeric' as const })}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  )
}

type Long = Pick<Written, 'label' | 'value' | 'onChange'> & Readonly<{ hint: string }>

/** More than a line, which must be there. */
export function LongField({ label, value, onChange, hint }: Long) {
  return (
    <Field label={label} required hint={hint}>
      <Textarea value={value} resize="vertical" rows={4} onChange={(_, data) => onChange(data.value)} />
    </Field>
  )
}

type Chosen<Value extends string> = Readonly<{
  label: string
  value: Value
  options: Readonly<Record<Value, string>>
  onChange: (value: Value) => void
}>

const useStyles = makeStyles({
  // However long its longest choice is.
  choice: { minWidth: 0, '& > select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
})

export function ChosenField<Value extends string>({ label, value, options, onChange }: Chosen<Value>) {
  const styles = useStyles()
  const values: Value[] = []
  for (const one in options) values.push(one)
  return (
    <Field label={label}>
      <Select
        className={styles.choice}
        value={value}
        onChange={(_, data) => {
          const chosen = values.find(one => one === data.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {values.map(one => (
          <option key={one} value={one}>
            {options[one]}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** The day it is here, as 2026-11-27. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE')
}

import { Button, Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { FacetOption } from '../../bot/api/contract/registerSearch.ts'
import { useWords } from '../text/words.ts'

type FacetShown = Readonly<{
  title: string
  options: readonly FacetOption[]
  chosen: readonly string[]
  onChoice: (chosen: readonly string[]) => void
}>

const mostShown = 6

const useStyles = makeStyles({
  facet: { display: 'grid', justifyItems: 'start', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
})

/** Values of which one may choose several, each with how many units there would be. */
export function Facet({ title, options, chosen, onChoice }: FacetShown) {
  const { register } = useWords()
  const styles = useStyles()
  const [all, setAll] = useState(false)
  const shown = all
    ? options
    : options.filter(({ value }, place) => place < mostShown || chosen.includes(value))
  const more = options.length - shown.length
  if (options.length === 0) return null
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.title}>{title}</legend>
      {shown.map(({ value, label, units }) => (
        <Checkbox
          key={value}
          label={`${label} (${units})`}
          checked={chosen.includes(value)}
          onChange={(_, { checked }) =>
            onChoice(checked ? [...chosen, value] : chosen.filter(one => one !== value))
          }
        />
      ))}
      {(more > 0 || all) && options.length > mostShown && (
        <Button appearance="subtle" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? register.showFewer : register.showMore(more)}
        </Button>
      )}
    </fieldset>
  )
}

/** Values of which one chooses one. It stays in its place though there is nothing to choose. */
export function SingleFacet({ title, options, chosen, onChoice }: FacetShown) {
  const { register } = useWords()
  const [value = ''] = chosen
  return (
    <Field label={title}>
      <Select
        value={value}
        disabled={options.length === 0}
        onChange={(_, choice) => onChoice(choice.value ? [choice.value] : [])}
      >
        <option value="">{register.anything}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label} ({option.units})
          </option>
        ))}
      </Select>
    </Field>
  )
}

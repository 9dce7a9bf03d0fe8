import { Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components'
import {
  followUpRhythms,
  type HowItRepeats,
  mostBetween,
  mostTimes,
  repeatUnits,
} from '../../bot/api/contract/cases.ts'
import { useWords } from '../text/words.ts'

const once = 'once'
const own = 'own'

/** Whether a follow-up comes back: at one of the usual rhythms, or at one's own. */
export type Repeating = Readonly<{ picked: string; repeats: HowItRepeats }>

export const notRepeating: Repeating = { picked: once, repeats: { every: 4, unit: 'week', times: 4 } }

/** Undefined for one that does not come back. */
export function repeatsIn({ picked, repeats }: Repeating): HowItRepeats | undefined {
  return picked === once ? undefined : repeats
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  figure: { width: '6rem' },
})

type Chosen = Readonly<{ repeating: Repeating; onChange: (repeating: Repeating) => void }>

export function RepeatField({ repeating, onChange }: Chosen) {
  const { meeting: words } = useWords()
  const styles = useStyles()
  const { picked, repeats } = repeating
  const change = (news: Partial<HowItRepeats>) => onChange({ picked, repeats: { ...repeats, ...news } })
  const pick = (value: string) => {
    const usual = followUpRhythms.find(({ name }) => name === value)
    onChange({ picked: value, repeats: usual?.repeats ?? repeats })
  }
  return (
    <>
      <Field label={words.repeats}>
        <RadioGroup value={picked} onChange={(_, { value }) => pick(value)}>
          <Radio value={once} label={words.once} />
          {followUpRhythms.map(({ name }) => (
            <Radio key={name} value={name} label={words.rhythms[name]} />
          ))}
          <Radio value={own} label={words.ownRhythm} />
        </RadioGroup>
      </Field>
      {picked !== once && (
        <div className={styles.row}>
          {picked === own && (
            <>
              <Field label={words.every}>
                <Input
                  className={styles.figure}
                  type="number"
                  min={1}
                  max={mostBetween[repeats.unit]}
                  value={String(repeats.every)}
                  onChange={(_, { value }) => change({ every: Number(value) })}
                />
              </Field>
              <Field label={words.unit}>
                <Select
                  value={repeats.unit}
                  onChange={(_, { value }) =>
                    change({ unit: repeatUnits.find(unit => unit === value) ?? 'week' })
                  }
                >
                  {repeatUnits.map(unit => (
                    <option key={unit} value={unit}>
                      {words.units[unit]}
                    </option>
                  ))}
                </Select>
              </Field>
            </>
          )}
          <Field label={words.times}>
            <Input
              className={styles.figure}
              type="number"
              min={2}
              max={mostTimes}
              value={String(repeats.times)}
              onChange={(_, { value }) => change({ times: Number(value) })}
            />
          </Field>
        </div>
      )}
    </>
  )
}

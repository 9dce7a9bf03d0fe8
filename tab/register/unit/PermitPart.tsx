import { makeStyles, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { PermitStatus } from '../../../bot/api/contract/register.ts'
import { useWords } from '../../text/words.ts'
import { ChosenField, today, WrittenField } from '../change/fields.tsx'
import { OpenForm } from '../change/OpenForm.tsx'
import { Facts, List, Part } from '../Part.tsx'
import { UnitForm } from './UnitForm.tsx'
import type { Changing } from './unitShown.ts'

const useStyles = makeStyles({ title: { margin: 0 } })

/** What the unit is allowed, and when somebody last looked. */
export function PermitPart(changing: Changing) {
  const { unit: words } = useWords()
  const styles = useStyles()
  const { permit, may } = changing.unit
  return (
    <Part title={words.parts.permit}>
      <Facts facts={permit.facts} />
      {may.keep && (
        <OpenForm label={words.permit.open}>{close => <PermitForm {...changing} onClose={close} />}</OpenForm>
      )}
      <Text as="h3" weight="semibold" className={styles.title}>
        {words.parts.checks}
      </Text>
      <List
        items={permit.checks.map(({ on, found, source }) => (
          <div key={on}>
            <Text block>
              {on}: {found}
            </Text>
            <Text block size={200}>
              {words.source(source)}
            </Text>
          </div>
        ))}
      />
    </Part>
  )
}

function PermitForm(changing: Changing & Readonly<{ onClose: () => void }>) {
  const { permit } = useWords().unit
  const [status, setStatus] = useState<PermitStatus>('valid')
  const [checkedAt, setCheckedAt] = useState(today)
  const [source, setSource] = useState(permit.usualSource)
  const [note, setNote] = useState('')
  const isWhole = checkedAt !== '' && source.trim() !== ''
  const body = { status, checkedAt, source, ...(note.trim() && { note }) }
  return (
    <UnitForm {...changing} title={permit.title} below="permit-checks" body={isWhole ? body : undefined}>
      <ChosenField label={permit.status} value={status} options={permit.statuses} onChange={setStatus} />
      <WrittenField label={permit.checkedAt} type="date" required value={checkedAt} onChange={setCheckedAt} />
      <WrittenField label={permit.source} required value={source} onChange={setSource} />
      <WrittenField label={permit.note} value={note} onChange={setNote} />
    </UnitForm>
  )
}

import { useState } from 'react'
import { useWords } from '../../text/words.ts'
import { ChosenField } from '../change/fields.tsx'
import { OpenForm } from '../change/OpenForm.tsx'
import { Facts, Part } from '../Part.tsx'
import { UnitForm } from './UnitForm.tsx'
import type { Changing } from './unitShown.ts'

/** Who runs it, how to reach them, and which of it all somebody has looked at lately. */
export function ContactPart(changing: Changing) {
  const { unit: words } = useWords()
  const { contact, may } = changing.unit
  return (
    <Part title={words.parts.contact}>
      <Facts facts={contact} />
      {may.keep && (
        <OpenForm label={words.verify.open}>{close => <VerifyForm {...changing} onClose={close} />}</OpenForm>
      )}
    </Part>
  )
}

function VerifyForm(changing: Changing & Readonly<{ onClose: () => void }>) {
  const { verify: words } = useWords().unit
  const [group, setGroup] = useState<keyof typeof words.groups>('contact')
  return (
    <UnitForm {...changing} title={words.title} below="verifications" body={{ group }}>
      <ChosenField label={words.group} value={group} options={words.groups} onChange={setGroup} />
    </UnitForm>
  )
}

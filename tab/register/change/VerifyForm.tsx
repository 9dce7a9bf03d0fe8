import { useState } from 'react'
import { useWords } from '../../text/words.ts'
import { ChangeForm } from './ChangeForm.tsx'
import type { Changing } from './changing.ts'
import { ChosenField } from './fields.tsx'

/** Somebody has looked at a group of fields, and they are right today. */
export function VerifyForm<Shown>(changing: Changing<Shown> & Readonly<{ onClose: () => void }>) {
  const { verify: words } = useWords().unit
  const [group, setGroup] = useState<keyof typeof words.groups>('contact')
  return (
    <ChangeForm {...changing} title={words.title} below="verifications" body={{ group }}>
      <ChosenField label={words.group} value={group} options={words.groups} onChange={setGroup} />
    </ChangeForm>
  )
}

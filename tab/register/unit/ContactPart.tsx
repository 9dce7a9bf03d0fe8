import { unitPage } from '../../../bot/api/contract/register.ts'
import { useWords } from '../../text/words.ts'
import { OpenForm } from '../change/OpenForm.tsx'
import { VerifyForm } from '../change/VerifyForm.tsx'
import { Facts, Part } from '../Part.tsx'
import type { Changing } from './unitShown.ts'

/** Who runs it, how to reach them, and which of it all somebody has looked at lately. */
export function ContactPart({ unit, ...changing }: Changing) {
  const { unit: words } = useWords()
  const { contact, history, may } = unit
  return (
    <Part title={words.parts.contact}>
      <Facts facts={contact} />
      {may.keep && (
        <OpenForm label={words.verify.open}>
          {close => <VerifyForm {...changing} answer={unitPage} history={history} onClose={close} />}
        </OpenForm>
      )}
    </Part>
  )
}

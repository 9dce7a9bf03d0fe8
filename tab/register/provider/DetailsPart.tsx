import { useWords } from '../../text/words.ts'
import { OpenForm } from '../change/OpenForm.tsx'
import { VerifyForm } from '../change/VerifyForm.tsx'
import { Facts, Part } from '../Part.tsx'
import { DetailsForm } from './DetailsForm.tsx'
import type { ProviderShown } from './providerShown.ts'
import { StatusForm } from './StatusForm.tsx'

/** Who the provider is, whether it may be used, how to reach it, and who has looked at all that. */
export function DetailsPart(shown: ProviderShown) {
  const { provider: words, unit } = useWords()
  const { facts, verified, may } = shown.provider
  return (
    <>
      <Part title={words.parts.details}>
        <Facts facts={facts} />
        {may.keep && (
          <>
            <OpenForm label={words.details.open}>
              {close => <DetailsForm {...shown} onClose={close} />}
            </OpenForm>
            <OpenForm label={words.status.open}>
              {close => <StatusForm {...shown} onClose={close} />}
            </OpenForm>
          </>
        )}
      </Part>
      <Part title={words.parts.verified}>
        <Facts facts={verified} />
        {may.keep && (
          <OpenForm label={unit.verify.open}>
            {close => <VerifyForm {...shown.changing} onClose={close} />}
          </OpenForm>
        )}
      </Part>
    </>
  )
}

import { Text } from '@fluentui/react-components'
import { useWords } from '../../text/words.ts'
import { OpenForm } from '../change/OpenForm.tsx'
import { Part } from '../Part.tsx'
import { MergeForm } from './MergeForm.tsx'
import type { ProviderShown } from './providerShown.ts'

/** What to do when the provider turns out to be another that is in the register too. */
export function DuplicatePart(shown: ProviderShown) {
  const { parts, merge } = useWords().provider
  return (
    <Part title={parts.duplicate}>
      <Text>{merge.explanation}</Text>
      <OpenForm label={merge.open}>{close => <MergeForm {...shown} onClose={close} />}</OpenForm>
    </Part>
  )
}

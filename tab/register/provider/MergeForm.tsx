import { Checkbox, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Others } from '../../../bot/api/contract/providers.ts'
import { useWords } from '../../text/words.ts'
import { ChangeForm } from '../change/ChangeForm.tsx'
import { WrittenField } from '../change/fields.tsx'
import { ChooseOther } from './ChooseOther.tsx'
import type { ProviderForm } from './providerShown.ts'

const useStyles = makeStyles({ happens: { margin: 0, paddingLeft: '1.2em' } })

/** Which provider takes over, what then happens, why, and that it is meant. */
export function MergeForm({ provider, changing, onClose }: ProviderForm) {
  const { merge: words } = useWords().provider
  const styles = useStyles()
  const [other, setOther] = useState<Others['others'][number]>()
  const [reason, setReason] = useState('')
  const [isSure, setSure] = useState(false)
  const isWhole = other !== undefined && isSure && reason.trim() !== ''
  return (
    <ChangeForm
      {...changing}
      title={words.title}
      below="merge"
      body={isWhole ? { into: other.providerId, reason } : undefined}
      saveAs={words.save}
      onClose={onClose}
    >
      <ChooseOther
        path={changing.path}
        chosen={other}
        onChoice={choice => {
          setOther(choice)
          setSure(false)
        }}
      />
      {other && (
        <>
          <MessageBar intent="warning" layout="multiline" role="status">
            <MessageBarBody>
              <ul className={styles.happens}>
                {words
                  .happens({ from: provider.name, into: other.name, units: provider.units.length })
                  .map(line => (
                    <li key={line}>{line}</li>
                  ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
          <WrittenField label={words.reason} required value={reason} onChange={setReason} />
          <Checkbox
            label={words.sure(other.name)}
            checked={isSure}
            onChange={(_, { checked }) => setSure(checked === true)}
          />
        </>
      )}
    </ChangeForm>
  )
}

import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { ProviderPage } from '../../../bot/api/contract/providers.ts'
import { useWords } from '../../text/words.ts'
import { PageLink } from '../../ui/PageLink.tsx'

type Merged = Readonly<{ into: NonNullable<ProviderPage['mergedInto']> }>

/** Which provider it turned out to be. Whoever has just merged it, by a form that is gone now, goes on from here. */
export function MergedNotice({ into }: Merged) {
  const { provider } = useWords()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) notice.current?.focus()
  }, [])
  return (
    <MessageBar ref={notice} tabIndex={-1} intent="info" layout="multiline">
      <MessageBarBody>
        {provider.mergedInto}{' '}
        <PageLink to={`/register/providers/${encodeURIComponent(into.providerId)}`}>{into.name}</PageLink>.
      </MessageBarBody>
    </MessageBar>
  )
}

import type { ProviderPage } from '../../../bot/api/contract/providers.ts'
import type { Changing } from '../change/changing.ts'

/** A provider as it is shown, and how it is changed. */
export type ProviderShown = Readonly<{ provider: ProviderPage; changing: Changing<ProviderPage> }>

export type ProviderForm = ProviderShown & Readonly<{ onClose: () => void }>

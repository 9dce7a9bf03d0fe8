import type { StoredFile } from '../archive/archive.ts'
import { announceProvider } from '../domain/register/announceProvider.ts'
import { applyToProvider } from '../domain/register/applyToProvider.ts'
import type { Provider } from '../domain/register/provider.ts'
import type { ProviderEntry } from '../domain/register/providerEntries.ts'
import type { CaseFileKind } from './carryOut.ts'
import { providerUpcasts } from './olderProviders.ts'
import { inNewestShape } from './upcast.ts'

/** A provider's case file, with its units and the places given out at them. */
export const providerFile: CaseFileKind<Provider, ProviderEntry> = {
  kind: 'provider',
  upcasts: providerUpcasts,
  stateOf: providerIn,
  apply: applyToProvider,
  shelf: ({ status, mergedInto }) => ({ open: status !== 'stopped' && !mergedInto }),
  keep: (desk, file) => desk.register.keep(file),
  announce: announceProvider,
}

export function providerIn(stored: StoredFile): Provider {
  const file = inNewestShape(stored, providerUpcasts)
  if (!holdsProvider(file))
    throw new Error(`Could not read ${file.id} as a provider: it is a ${file.kind} file.`)
  return file.state
}

function holdsProvider(file: StoredFile): file is StoredFile & Readonly<{ state: Provider }> {
  return file.kind === 'provider'
}

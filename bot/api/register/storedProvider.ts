import type { Desk } from '../../desk/desk.ts'
import { providerIn } from '../../desk/providerFile.ts'
import type { Provider } from '../../domain/register/provider.ts'

export type StoredProvider = Readonly<{ provider: Provider; version: number }>

/** A provider as it stands in the archive now; undefined also where the id is that of something else. */
export async function storedProvider(desk: Desk, providerId: string): Promise<StoredProvider | undefined> {
  const file = await desk.archive.load(providerId)
  if (file?.kind !== 'provider') return undefined
  return { provider: providerIn(file), version: file.version }
}

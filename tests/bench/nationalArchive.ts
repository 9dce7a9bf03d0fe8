import { join } from 'node:path'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { providerUpcasts } from '../../bot/desk/olderProviders.ts'
import type { Instant } from '../../bot/domain/calendar.ts'
import { theClock } from '../../bot/domain/person.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'

/** Puts a register into the archive of that folder, each provider as if it had just been registered. */
export async function fillArchive(folder: string, register: readonly Provider[], at: Instant): Promise<void> {
  const archive = openSqliteArchive({ path: join(folder, 'samplats.db') })
  const shape = providerUpcasts.length
  for (const provider of register) {
    const { id } = provider
    const type = 'ProviderRegistered'
    await archive.restore({
      file: { id, kind: 'provider', version: 1, shape, state: provider },
      shelf: { open: true },
      entries: [
        {
          fileId: id,
          version: 1,
          type,
          at,
          by: theClock,
          commandId: 'bench',
          shape,
          body: { type, provider },
        },
      ],
      dispatches: [],
    })
  }
  await archive.close()
}

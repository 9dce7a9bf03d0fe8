import type { StoredEntry, WholeFile } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { providerFile } from '../../bot/desk/providerFile.ts'
import { minute } from '../../bot/domain/calendar.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import { nationalRegister } from './nationalRegister.ts'

type Size = Readonly<{ seed: number; units: number; entries: number }>

const now = Date.parse('2026-11-25T08:00:00Z')

/** Files at once that share a flush to the disk. */
const together = 500

/** A new archive with a register of national size, and as many entries in its journals, evenly. */
export async function storeProviders(path: string, { seed, units, entries }: Size) {
  const register = nationalRegister({ seed, units, now })
  const archive = openSqliteArchive({ path })
  const upTo = (place: number) => Math.floor((place * entries) / register.length)
  for (let first = 0; first < register.length; first += together)
    await Promise.all(
      register
        .slice(first, first + together)
        .map((provider, place) =>
          archive.restore(wholeFile(provider, upTo(first + place + 1) - upTo(first + place))),
        ),
    )
  await archive.close()
  return { providers: register.length, units, entries }
}

function wholeFile(provider: Provider, entries: number): WholeFile {
  const { id } = provider
  const shape = providerFile.upcasts.length
  return {
    file: { id, kind: 'provider', version: entries, shape, state: provider },
    shelf: providerFile.shelf(provider),
    entries: Array.from({ length: entries }, (_, place) => ({ ...entryOf(provider, place), shape })),
    dispatches: [],
  }
}

/** Registered once, and then places on hold and let go of. */
function entryOf(provider: Provider, place: number): Omit<StoredEntry, 'shape'> {
  const { id, units } = provider
  const known = {
    fileId: id,
    version: place + 1,
    at: now + place * minute,
    by: 'bench',
    commandId: `${place}`,
  }
  if (place === 0) return { ...known, type: 'ProviderRegistered', body: { provider } }
  const kept = {
    unitId: units[place % units.length]?.id ?? '',
    caseCode: `HELD-${place >> 1}`,
    caseVersion: 1,
  }
  if (place % 2 === 0) return { ...known, type: 'HoldReleased', body: kept }
  return { ...known, type: 'HoldTaken', body: { ...kept, places: 1, until: now } }
}

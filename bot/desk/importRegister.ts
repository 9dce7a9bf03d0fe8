import { dateAt } from '../domain/calendar.ts'
import { importEntries } from '../domain/importing/importEntries.ts'
import { changesIn, partsOf } from '../domain/importing/importParts.ts'
import type { ImportPlan, ProviderPlan } from '../domain/importing/plan.ts'
import {
  changesBefore,
  decide,
  discard,
  type ImportEntry,
  type ImportPartEntry,
  type ImportRefusal,
  isAwaited,
  partCarriedOut,
  prepare,
  type RegisterImport,
} from '../domain/importing/registerImport.ts'
import { mayKeepRegister } from '../domain/permissions.ts'
import { type Person, theClock } from '../domain/person.ts'
import type { RegisterEntry } from '../domain/register/providerEntries.ts'
import { carryOut, type Outcome } from './carryOut.ts'
import type { Desk } from './desk.ts'
import { importFile, importIn, importPartFile, importPartIn, partFileId, plansIn } from './importFile.ts'
import { settleMerge } from './mergeProviders.ts'
import { providerFile } from './providerFile.ts'

export type ImportCommand = Readonly<{
  person: Person
  /** The same for the same import, however often it is pressed. */
  importId: string
  name: string
  /** Differs between any two plans. */
  fingerprint: string
  /** Hears how many of its changes are stored. */
  onStored?: (changes: Readonly<{ done: number; of: number }>) => void
}>

export type ImportOutcome = Outcome<RegisterImport, ImportRefusal>

/**
 * All of the plan or none of it. Its parts are stored first, where nobody looks; then one commit decides them, and an
 * errand carries them out. Who dies before that commit has changed nothing; whatever dies after it, all of it comes
 * about. Pressed again it begins where it was broken off, or finds that it was done.
 */
export async function importRegister(
  desk: Desk,
  { person, importId, name, fingerprint, onStored = () => {} }: ImportCommand,
  plan: ImportPlan,
): Promise<ImportOutcome> {
  if (!mayKeepRegister(person))
    return { outcome: 'refused', refusal: { refused: 'notAllowed' }, state: undefined, version: 0 }
  const parts = partsOf(plan)
  const file = { fileId: fileIdOf(importId), by: person.id }
  const wanted = {
    id: file.fileId,
    name,
    by: person.id,
    fingerprint,
    parts: parts.length,
    changes: parts.map(changesIn),
  }
  const prepared = await carryOut(desk, importFile, {
    ...file,
    commandId: `prepare:${fingerprint}`,
    decide: (known): readonly ImportEntry[] | ImportRefusal => prepare(known, wanted),
  })
  if (prepared.outcome === 'refused' || prepared.state.state === 'decided') return prepared
  for (const [at, part] of parts.entries()) {
    if (!isAwaited(prepared.state, wanted, at)) continue
    await carryOut(desk, importPartFile, {
      fileId: partFileId(wanted, at),
      by: person.id,
      commandId: 'store',
      decide: (): readonly ImportPartEntry[] | ImportRefusal => [{ type: 'ImportPartStored', part }],
    })
    onStored(changesBefore(wanted, at + 1))
  }
  const decided = await carryOut(desk, importFile, {
    ...file,
    commandId: `decide:${fingerprint}`,
    decide: (known): readonly ImportEntry[] | ImportRefusal => decide(known, fingerprint, desk.clock()),
  })
  // Who pressed at the same time may have been quicker: what was stored here after that is too late.
  if (decided.state) await dropUnawaited(desk, wanted, decided.state)
  return decided
}

/** Of that plan, whoever stored them. */
async function dropUnawaited(
  desk: Desk,
  plan: Pick<RegisterImport, 'id' | 'fingerprint' | 'parts'>,
  known: RegisterImport,
): Promise<void> {
  for (let part = 0; part < plan.parts; part++)
    if (!isAwaited(known, plan, part)) await desk.archive.purge(partFileId(plan, part))
}

function fileIdOf(importId: string): string {
  return `import:${importId}`
}

/** How far it has come; undefined where there is no such import. */
export async function findImport(desk: Desk, importId: string): Promise<RegisterImport | undefined> {
  const file = await desk.archive.load(fileIdOf(importId))
  return file?.kind === 'import' ? importIn(file) : undefined
}

/** Carries out the next part of what was decided, and announces the one after it. What was carried out is let go of. */
export async function carryOutImport(desk: Desk, fileId: string): Promise<void> {
  const found = await desk.archive.load(fileId)
  if (!found) return
  const known = importIn(found)
  if (known.state !== 'decided') return
  const part = known.carriedOut
  if (part > 0) await desk.archive.purge(partFileId(known, part - 1))
  if (part === known.parts) return
  const stored = await desk.archive.load(partFileId(known, part))
  if (!stored) return missing(desk, fileId, part)
  for (const [at, provider] of importPartIn(stored).providers.entries())
    await carryOutProvider(desk, known, { provider, piece: `${part}:${at}` })
  await carryOut(desk, importFile, {
    fileId,
    commandId: `part:${part}`,
    by: theClock,
    decide: (now): readonly ImportEntry[] | ImportRefusal => (now ? partCarriedOut(now, part) : []),
  })
}

/** Another process that was at it too may have carried it out and let go of it. */
async function missing(desk: Desk, fileId: string, part: number): Promise<void> {
  const file = await desk.archive.load(fileId)
  if (file && importIn(file).carriedOut <= part)
    throw new Error(`Could not carry out ${fileId}: its part ${part} is not there.`)
}

type Piece = Readonly<{ provider: ProviderPlan; piece: string }>

/** Where the provider has turned out to be another since, at that one. */
async function carryOutProvider(
  desk: Desk,
  known: RegisterImport,
  { provider, piece }: Piece,
): Promise<void> {
  const { id, name, by, decidedAt = 0 } = known
  const importing = { reason: name, today: dateAt(decidedAt) }
  const outcome = await carryOut(desk, providerFile, {
    fileId: provider.providerId,
    commandId: `${id}:${piece}`,
    by,
    decide: (standing): readonly RegisterEntry[] | Elsewhere => {
      if (standing?.mergedInto) return { refused: 'mergedElsewhere' }
      if (!standing && !provider.isNew) return { refused: 'gone' }
      return importEntries(standing, provider, importing)
    },
  })
  if (outcome.outcome === 'done' || outcome.refusal.refused === 'gone') return
  const keeper = await settleMerge(desk, provider.providerId)
  await carryOutProvider(desk, known, { provider: { ...provider, providerId: keeper, changes: [] }, piece })
}

type Elsewhere = Readonly<{ refused: 'mergedElsewhere' | 'gone' }>

/** Gives up what was never decided, and lets go of what those who died have left of any plan. */
export async function discardImport(desk: Desk, fileId: string): Promise<void> {
  // Before the state is read: what is prepared after that is none of these.
  const plans = plansIn(await desk.archive.journal(fileId))
  const { state } = await carryOut(desk, importFile, {
    fileId,
    commandId: 'discard',
    by: theClock,
    decide: (known): readonly ImportEntry[] | ImportRefusal =>
      known ? discard(known) : { refused: 'importDiscarded' },
  })
  if (!state) return
  for (const plan of plans) await dropUnawaited(desk, plan, state)
}

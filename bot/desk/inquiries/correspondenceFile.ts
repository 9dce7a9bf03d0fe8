import type { StoredFile } from '../../archive/archive.ts'
import { announceCorrespondence } from '../../domain/inquiry/announceCorrespondence.ts'
import { applyToCorrespondence } from '../../domain/inquiry/applyToCorrespondence.ts'
import {
  type Correspondence,
  type CorrespondenceEntry,
  correspondenceWith,
} from '../../domain/inquiry/correspondence.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import type { CaseFileKind } from '../carryOut.ts'
import type { Desk } from '../desk.ts'
import { inNewestShape, type Upcast } from '../upcast.ts'

const upcasts: readonly Upcast[] = []

/** What one unit is asked by mail, and what it answers. */
export const correspondenceFile: CaseFileKind<Correspondence, CorrespondenceEntry> = {
  kind: 'correspondence',
  upcasts,
  stateOf: correspondenceIn,
  apply: applyToCorrespondence,
  shelf: ({ inquiries }) => ({ open: inquiries.some(({ settled }) => !settled) }),
  announce: announceCorrespondence,
}

export async function loadCorrespondence(desk: Desk, unitId: UnitId): Promise<Correspondence | undefined> {
  const file = await desk.archive.load(correspondenceWith(unitId))
  return file && correspondenceIn(file)
}

export function correspondenceIn(stored: StoredFile): Correspondence {
  const file = inNewestShape(stored, upcasts)
  if (!holdsCorrespondence(file))
    throw new Error(`Could not read ${file.id} as a correspondence: it is a ${file.kind} file.`)
  return file.state
}

function holdsCorrespondence(file: StoredFile): file is StoredFile & Readonly<{ state: Correspondence }> {
  return file.kind === 'correspondence'
}

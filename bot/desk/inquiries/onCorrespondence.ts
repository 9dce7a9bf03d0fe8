import type {
  Correspondence,
  CorrespondenceEntry,
  CorrespondenceRefusal,
} from '../../domain/inquiry/correspondence.ts'
import { theClock } from '../../domain/person.ts'
import { carryOut } from '../carryOut.ts'
import type { Desk } from '../desk.ts'
import { correspondenceFile } from './correspondenceFile.ts'

export type OnCorrespondence = Readonly<{
  commandId: string
  decide: (known: Correspondence | undefined) => readonly CorrespondenceEntry[] | CorrespondenceRefusal
}>

/** Records what has become of something asked of a unit; the correspondence as it is then, if there is one. */
export async function onCorrespondence(
  desk: Desk,
  fileId: string,
  { commandId, decide }: OnCorrespondence,
): Promise<Correspondence | undefined> {
  const { state } = await carryOut(desk, correspondenceFile, { fileId, commandId, by: theClock, decide })
  return state
}

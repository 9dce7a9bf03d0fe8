import type { Archive, WholeFile } from '../archive/archive.ts'
import { idIn, wholeText } from './wholeText.ts'

/** A case file as it was exported, and as it stands in the archive, if it does. */
export type Beside = Readonly<{ exported: string; stored?: WholeFile | undefined; text?: string | undefined }>

export function besideStored(archive: Pick<Archive, 'whole'>): (exported: string) => Promise<Beside> {
  return async exported => {
    const stored = await archive.whole(idIn(exported))
    return { exported, stored, text: stored && wholeText(stored) }
  }
}

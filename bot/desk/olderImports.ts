import { eachAt, type Upcast } from './upcast.ts'

/** How much each part changes was not counted: every one of them counts as much as any other. */
const withChanges: Upcast = json =>
  eachAt(json, [], known => ({ changes: Array.from({ length: Number(known.parts) }, () => 1), ...known }))

/** From the first shape of an import's state on. Only ever added to. */
export const importUpcasts: readonly Upcast[] = [withChanges]

/** The same for its entries; the one that prepares it holds all of it. */
export const importEntryUpcasts: readonly Upcast[] = [entry => eachAt(entry, ['import'], withChanges)]

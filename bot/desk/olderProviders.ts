import { eachAt, type Upcast } from './upcast.ts'

/**
 * A place was kept without a word of which version of its case took it: from before every version, so that the case
 * can let go of it at any.
 */
const withCaseVersion: Upcast = provider =>
  ['holds', 'occupancies'].reduce(
    (one, places) => eachAt(one, ['units', places], kept => ({ caseVersion: 0, ...kept })),
    provider,
  )

/** From the first shape of a provider's state on. Only ever added to. */
export const providerUpcasts: readonly Upcast[] = [withCaseVersion]

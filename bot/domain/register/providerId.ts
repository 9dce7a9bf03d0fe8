import { slugOf } from './slug.ts'

/** The same for whoever registers the same provider again; several of the city's own share a number, but no name. */
export function providerIdFor({
  name,
  organisationNumber,
}: Readonly<{ name: string; organisationNumber: string }>): string {
  return `${slugOf(name)}-${organisationNumber.slice(-4)}`
}

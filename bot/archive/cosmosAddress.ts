export type CosmosAddress = Readonly<{ COSMOS_ENDPOINT?: string; COSMOS_KEY?: string }>

/** What is wrong with how an account is named, a line each that begins with the setting; only `prepare` may take a key. */
export function addressFaults(
  { COSMOS_ENDPOINT: endpoint = '', COSMOS_KEY: key }: CosmosAddress,
  mayTakeKey = false,
): readonly string[] {
  const address = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  if (address && here.includes(address.hostname)) return []
  return [...(address?.protocol === 'http:' ? [openToAnyone] : []), ...(key && !mayTakeKey ? [strayKey] : [])]
}

/** As hosts that are connected to: before an @ an address may say what it likes. */
const here: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

const openToAnyone = 'COSMOS_ENDPOINT: must begin with https://, as it is not on this machine.'
const strayKey =
  'COSMOS_KEY: opens an emulator on this machine; elsewhere only "npm run archive -- prepare" takes one, and all else signs in.'

/** For a server that nobody tells to stop. */
export const { signal: neverStopping } = new AbortController()

/** The letter that an announcement wants sent. */
export function letterNumber(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('letter' in body)) return undefined
  return typeof body.letter === 'number' ? body.letter : undefined
}

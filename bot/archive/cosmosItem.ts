import type { Container } from '@azure/cosmos'
import { isNotCaughtUp, Overtaken, TurnedAway } from './cosmosFault.ts'

export type ItemPlace = Readonly<{ fileId: string; id: string }>

/** Undefined when there is no such item; that much a missing container, or one that lags behind, does not say. */
export async function readItem(
  container: Container,
  { fileId, id }: ItemPlace,
  abortSignal: AbortSignal,
): Promise<unknown> {
  const { resource, statusCode, substatus } = await container.item(id, fileId).read({ abortSignal })
  if (statusCode === 404 && isNotCaughtUp(substatus)) throw new Overtaken()
  if (statusCode === 404 && substatus === containerMissing) throw new TurnedAway(statusCode)
  return resource
}

/** https://learn.microsoft.com/azure/cosmos-db/nosql/troubleshoot-not-found */
const containerMissing = 1003

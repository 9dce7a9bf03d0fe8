import type { IncomingMessage } from 'node:http'

/** Undefined when there are more than `most`; what is too much is read past, so that the sender hears the answer. */
export async function bodyBytes(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > most) chunks.length = 0
    else chunks.push(chunk)
  }
  return length > most ? undefined : Buffer.concat(chunks)
}

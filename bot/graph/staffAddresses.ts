import { z } from 'zod'
import { type AskGraph, unlessGone } from './graphRequests.ts'
import { readAnswer } from './readAnswer.ts'

export type AddressOf = (person: string) => Promise<string | undefined>

/** Each person is looked up once. */
export function askedOnce(addressOf: AddressOf): AddressOf {
  const known = new Map<string, string | undefined>()
  return async person => {
    if (!known.has(person)) known.set(person, await addressOf(person))
    return known.get(person)
  }
}

/** Of those who have one. */
export async function addressesOf(ask: AskGraph, people: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const person of people) {
    const address = await addressOfPerson(ask, person)
    if (address !== undefined) found.push(address)
  }
  return found
}

const person = z.object({ mail: z.string().min(1).nullish() })

/** Staff are known by id alone; whoever has no mailbox, or is gone, is not invited. */
export async function addressOfPerson(ask: AskGraph, id: string): Promise<string | undefined> {
  const attempt = 'see where someone is invited'
  const path = `/users/${encodeURIComponent(id)}?$select=mail`
  const read = async () => readAnswer(person, attempt, await ask({ attempt, path, gone: [404] })).mail
  return (await unlessGone(read, async () => undefined)) ?? undefined
}

import { othersNamed } from '../../domain/register/othersNamed.ts'
import type { Others, OthersLooked } from '../contract/providers.ts'
import type { Answer, Call } from '../endpoint.ts'
import { problemFor } from '../problems.ts'
import { storedProvider } from './storedProvider.ts'

const mostShown = 8

/** Which other provider this one may turn out to be. */
export async function lookForOthers(call: Call & Readonly<{ asked: OthersLooked }>): Promise<Answer> {
  const { desk, words, asked } = call
  const stored = await storedProvider(desk, call.named('providerId'))
  if (!stored) return problemFor(words, 'notFound')
  const found = othersNamed(desk.register.all(), stored.provider, asked.text)
  const body: Others = {
    others: found.slice(0, mostShown).map(({ id, name, organisationNumber, units }) => ({
      providerId: id,
      name,
      organisationNumber,
      units: words.provider.units(units.length),
    })),
    more: Math.max(0, found.length - mostShown),
  }
  return { body }
}

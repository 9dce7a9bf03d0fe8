import type { Answer, Call } from '../endpoint.ts'
import { problemFor } from '../problems.ts'
import { providerPage } from './providerPage.ts'
import { storedProvider } from './storedProvider.ts'

export async function showProvider(call: Call): Promise<Answer> {
  const stored = await storedProvider(call.desk, call.named('providerId'))
  if (!stored) return problemFor(call.words, 'notFound')
  return { body: await providerPage(stored.provider, call), version: stored.version }
}

import type { RegisterCommand, RegisterOutcome } from '../../desk/actOnProvider.ts'
import type { Answer, Call } from '../endpoint.ts'
import { problemFor } from '../problems.ts'
import { providerHistory } from './historyOf.ts'
import { refusedChange } from './refusedChange.ts'
import { showProvider } from './showProvider.ts'
import { storedProvider } from './storedProvider.ts'

type Changing = Call & Readonly<{ asked: Readonly<{ commandId: string }>; seen: number }>

/** Carries out one change of a provider, and answers with the provider as it is then, or with why it was not done. */
export async function changeProvider(
  call: Changing,
  act: (command: RegisterCommand) => Promise<RegisterOutcome>,
): Promise<Answer> {
  const { desk, person, words, asked, seen } = call
  const stored = await storedProvider(desk, call.named('providerId'))
  if (!stored) return problemFor(words, 'notFound')
  const providerId = stored.provider.id
  const outcome = await act({ person, providerId, commandId: asked.commandId, asOf: seen })
  if (outcome.outcome === 'done') return showProvider(call)
  return refusedChange(outcome.refusal, call, () => providerHistory(stored.provider, call))
}

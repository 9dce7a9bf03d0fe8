import { fold, wordsIn } from '../registerIndex/writtenWords.ts'
import type { Provider } from './provider.ts'

/**
 * The providers that this one may turn out to be: with no text those on its number, otherwise all that the text names by
 * the beginnings of words or by digits of the number. Those on its number come first, then by name.
 */
export function othersNamed(
  providers: readonly Provider[],
  { id, organisationNumber }: Provider,
  text: string,
): readonly Provider[] {
  const asked = wordsIn(text).map(fold)
  const isOnNumber = (other: Provider) => other.organisationNumber === organisationNumber
  return providers
    .filter(other => other.id !== id && !other.mergedInto)
    .filter(other => (asked.length === 0 ? isOnNumber(other) : isNamed(other, asked)))
    .toSorted(
      (one, other) =>
        Number(isOnNumber(other)) - Number(isOnNumber(one)) || one.name.localeCompare(other.name, 'sv'),
    )
}

function isNamed({ name, organisationNumber }: Provider, asked: readonly string[]): boolean {
  const names = wordsIn(name).map(fold)
  return asked.every(word => names.some(part => part.startsWith(word)) || organisationNumber.includes(word))
}

import type { ReplyGuess } from '../domain/inquiry/writtenReply.ts'
import { type AnswerCode, type AnswerWords, wordsIn } from './answerWords.ts'

/** What a provider's own words seem to say. Whatever speaks both for and against is unclear, and so is what nobody listed. */
export function guessAnswer(text: string, words: AnswerWords): ReplyGuess {
  const said = codesIn(wordsIn(text), words)
  const isYes = said.has('free')
  const isNo = said.has('full') || said.has('unsuited')
  if (isYes && isNo) return 'unclear'
  if (said.has('needsMore')) return isNo ? 'unclear' : 'needsMore'
  if (isYes) return 'free'
  // Whoever is full declines, and may say so too.
  if (said.has('full')) return 'full'
  return isNo ? 'unsuited' : 'unclear'
}

/** From left to right, the longest expression first; what belongs to one is not read once more. */
function codesIn(words: readonly string[], { codes, longest }: AnswerWords): ReadonlySet<AnswerCode> {
  const found = new Set<AnswerCode>()
  for (let at = 0; at < words.length; ) {
    const length = lengthAt(words, at, { codes, longest })
    const code = codes.get(words.slice(at, at + length).join(' '))
    if (code) found.add(code)
    at += Math.max(1, length)
  }
  return found
}

function lengthAt(words: readonly string[], at: number, { codes, longest }: AnswerWords): number {
  const lengths = Array.from({ length: longest }, (_, shorter) => longest - shorter)
  return (
    lengths.find(
      length => at + length <= words.length && codes.has(words.slice(at, at + length).join(' ')),
    ) ?? 0
  )
}

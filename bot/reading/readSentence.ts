import type { Knowledge } from './facts.ts'
import { gather } from './gather.ts'
import type { Reading } from './reading.ts'
import { rules } from './rules/rules.ts'
import { scan } from './scan.ts'
import { termsOf } from './terms.ts'
import { withTones } from './tones.ts'

/** More than anyone says of one request; what comes after is not read. */
const longestSentence = 1_000

/** Reads a Swedish sentence as a placement request: terms → what each says → how it was said → the fields. */
export function readSentence(sentence: string, knowledge: Knowledge): Reading {
  const terms = termsOf(sentence.replace(/[^\S\n]+/g, ' ').slice(0, longestSentence), knowledge)
  return gather(withTones(scan(terms, rules, knowledge)))
}

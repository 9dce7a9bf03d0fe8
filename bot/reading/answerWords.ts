import { readFileSync } from 'node:fs'
import { fold } from './lexicon.ts'
import { tokensOf } from './tokens.ts'

const answerCodes = ['free', 'full', 'unsuited', 'needsMore', 'nothing'] as const
export type AnswerCode = (typeof answerCodes)[number]

export type AnswerWords = Readonly<{
  /** By the words of an expression with single spaces, without the dots of å, ä and ö. */
  codes: ReadonlyMap<string, AnswerCode>
  /** How many words the longest expression has. */
  longest: number
}>

/** Reads the list of answers beside this file; a fault in it stops the start with the line to mend. */
export function loadAnswerWords(): AnswerWords {
  return parseAnswerWords(readFileSync(new URL('answers.sv.txt', import.meta.url), 'utf8'))
}

/** Throws one error that names every faulty line. */
export function parseAnswerWords(text: string): AnswerWords {
  const codes = new Map<string, AnswerCode>()
  const faults: string[] = []
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const [name = '', expressions = ''] = line.split(/:(.*)/s)
    const code = answerCodes.find(each => each === name.trim())
    if (!code) faults.push(`rad ${at + 1}: Koden ${name} finns inte.`)
    for (const expression of expressions.split(',').map(each => each.trim())) {
      const key = wordsIn(expression).join(' ')
      if (key === '') faults.push(`rad ${at + 1}: Det fattas ett uttryck.`)
      else if (codes.has(key)) faults.push(`rad ${at + 1}: "${expression}" står redan i listan.`)
      else if (code) codes.set(key, code)
    }
  }
  if (faults.length > 0) throw new Error(faults.map(fault => `Svarslistan, ${fault}`).join('\n'))
  return { codes, longest: Math.max(...[...codes.keys()].map(key => key.split(' ').length)) }
}

/** Every word and figure of a text in order, as the list is looked up by; signs are left out. */
export function wordsIn(text: string): readonly string[] {
  return tokensOf(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ norm }) => fold(norm))
}

import { readFileSync } from 'node:fs'
import { type Lexicon, parseLexicon } from './lexicon.ts'

/** Reads the word list beside this file; a fault in it stops the start with the line to mend. */
export function loadLexicon(): Lexicon {
  return parseLexicon(readFileSync(new URL('lexicon.sv.txt', import.meta.url), 'utf8'))
}

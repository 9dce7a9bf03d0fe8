import { createContext, useContext } from 'react'
import { english } from './en.ts'
import { swedish } from './sv.ts'
import type { TabWords } from './tabWords.ts'

/** In Swedish until it is known who reads. */
export const WordsContext = createContext<TabWords>(swedish)

export function useWords(): TabWords {
  return useContext(WordsContext)
}

export function wordsIn(language: string): TabWords {
  return language.startsWith('en') ? english : swedish
}

import type { CaseCode } from '../domain/request/placementRequest.ts'

/** No vowels, so that no word is spelt by chance, and nothing that is misheard or misread for something else. */
const letters = '23456789BCDFGHJKMNPQRSTVWXZ'
const half = 4

/** A fresh code such as KMPX-3Q47: 2.8 × 10¹¹ of them, so a guess finds nothing and two never meet. */
export function newCaseCode(random: () => number): CaseCode {
  return `${word(random)}-${word(random)}`
}

/** A code as a new card has it, without the number of a child's further requests. */
export function isNewCaseCode(text: string): boolean {
  return isCaseCode(text) && text.length === half * 2 + 1
}

/** A child's second, third … request has the first one's code and a number. */
export function isCaseCode(text: string): boolean {
  return /^[2-9B-DF-HJ-NP-TV-XZ]{4}-[2-9B-DF-HJ-NP-TV-XZ]{4}(-[2-9])?$/.test(text)
}

function word(random: () => number): string {
  return Array.from({ length: half }, () => letters[Math.floor(random() * letters.length)] ?? '').join('')
}

/** A word, a number or one other character, in the order written. */
export type Token = Readonly<{
  /** As written. */
  text: string
  /** Lower case, without the dots of an abbreviation or the ending after a colon: HVB:t is hvb, t.ex. is tex. */
  norm: string
  kind: 'word' | 'number' | 'mark'
  /** No space before it. */
  glued: boolean
}>

const dotted =
  'bl\\.\\s?a|t\\.\\s?ex|t\\.\\s?o\\.\\s?m|fr\\.\\s?o\\.\\s?m|m\\.\\s?m|m\\.\\s?fl|d\\.\\s?v\\.\\s?s|o\\.\\s?s\\.\\s?v|o\\.\\s?d|p\\.\\s?g\\.\\s?a|s\\.\\s?k'
const shortened =
  'ca|max|min|ev|kl|nr|enl|resp|mån|v|f|inkl|jan|feb|apr|aug|sept?|okt|nov|dec|exkl|tidig|st|mil|km'
const pieces = new RegExp(
  [
    '(?<number>(?<![\\d,])\\d+,\\d(?![\\d,])|\\d+)',
    `(?<dotted>(?<!\\p{L})(?:${dotted})\\.?(?!\\p{L}))`,
    `(?<shortened>(?<!\\p{L})(?:${shortened})\\.(?=\\s{0,3}[\\p{L}\\d]))`,
    "(?<word>\\p{L}+)(?:[:'](?:n|t|s|et|en|er|ar|arna|erna|ns|ts|ad|at|ade|are|a)(?!\\p{L}))?",
    '(?<mark>[^\\s])',
  ].join('|'),
  'giu',
)

export function tokensOf(text: string): readonly Token[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\r?\n/g, ' ; ')
  return [...plain.matchAll(pieces)].map(found => tokenFrom(found, plain))
}

function tokenFrom(found: RegExpExecArray, text: string): Token {
  const { number, mark, word } = found.groups ?? {}
  const glued = found.index > 0 && !/\s/.test(text.charAt(found.index - 1))
  const written = { text: found[0], glued }
  if (number) return { ...written, norm: number, kind: 'number' }
  if (mark) return { ...written, norm: mark, kind: 'mark' }
  return { ...written, norm: (word ?? found[0].replace(/[.\s]/g, '')).toLowerCase(), kind: 'word' }
}

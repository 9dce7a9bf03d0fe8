/** Words and numbers in the order written, in lower case; the ending after a colon (HVB:t) is left off. */
export function wordsIn(text: string): readonly string[] {
  return [...text.normalize('NFC').toLowerCase().matchAll(word)].map(([found]) => found.replace(ending, ''))
}

const ending = /:\p{L}+$/u
const word = /[\p{L}\p{M}\p{N}]+(?::(?:n|t|s|et|en|er|ar|arna|erna|ns|ts|are|a)(?![\p{L}\p{N}]))?/gu

/** As someone writes it who has no å, ä and ö, nor any other mark on a letter. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('æ', 'a').replaceAll('ø', 'o')
}

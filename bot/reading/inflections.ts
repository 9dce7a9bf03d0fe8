/** The forms that a Swedish noun or adjective is likely to take: generous, for they are only ever matched, never written. */
export function inflectionsOf(word: string): readonly string[] {
  // An abbreviation takes its ending after a colon, and SiS + t would be "sist".
  if (word.length <= 3) return [word]
  if (word.endsWith('a'))
    return [
      word,
      ...withEndings(word, ['n', 's', 'ns']),
      ...withEndings(word.slice(0, -1), ['or', 'orna', 'ornas']),
    ]
  if (word.endsWith('e'))
    return [
      word,
      ...withEndings(word, ['n', 't', 's', 'ns', 'ts', 'r', 'rna']),
      ...withEndings(word.slice(0, -1), ['ar', 'arna', 'arnas']),
    ]
  if (/ad$/.test(word)) return [word, word.slice(0, -1).concat('t'), ...withEndings(word, ['e', 'es'])]
  return [
    word,
    ...withEndings(word, consonantEndings),
    ...(/[aeiouyåäö]m$/.test(word) ? withEndings(`${word}m`, ['et', 'en', 'ets', 'ens']) : []),
  ]
}

const consonantEndings = [
  's',
  'en',
  'et',
  'ens',
  'ets',
  'er',
  'erna',
  'ernas',
  'ar',
  'arna',
  'arnas',
  'a',
  'as',
  't',
  'e',
  'n',
  'na',
  'r',
]

function withEndings(stem: string, endings: readonly string[]): readonly string[] {
  return endings.map(ending => stem + ending)
}

/** The few forms that a slip is taken for: the more words stand as targets, the more plain Swedish lies near one. */
export function commonFormsOf(word: string): readonly string[] {
  if (word.length < 6) return [word]
  if (word.endsWith('a'))
    return [word, ...withEndings(word, ['n']), ...withEndings(word.slice(0, -1), ['or'])]
  if (word.endsWith('e'))
    return [word, ...withEndings(word, ['n', 't']), ...withEndings(word.slice(0, -1), ['ar'])]
  return [word, ...withEndings(word, ['en', 'et', 'er', 'ar'])]
}

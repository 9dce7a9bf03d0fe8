/** Names that say nothing of what is inside. */
const empty = /^(index|utils?|helpers?|common|misc|shared|lib)$/

/** Each folder or file whose name says nothing of what is inside. */
export function emptyNames(files: readonly string[]): readonly string[] {
  return files.filter(file =>
    file
      .replace(/(\.test)?\.tsx?$/, '')
      .split('/')
      .some(name => empty.test(name)),
  )
}

/** Tests of many parts together stand in folders of their own. */
const foldersOfTheirOwn = ['bench/', 'cosmos/', 'faults/', 'journeys/', 'security/']

/** Tests of a folder as a whole, named after what they hold it to. */
const ofWholeFolders = [
  'architecture',
  'archive/cosmosFaults',
  'cards/cards',
  'cards/drawn',
  'cards/untranslated',
  'demo/register/demoRequests',
  'domain/registerIndex/labelledSearches',
  'desk/anyClicks',
  'desk/registerLife',
  'graph/description/breaches',
  'domain/request/life',
  'domain/request/undelivered',
  'manifest/icons',
  'reading/sentences',
]

/** Each test that bears no source's name, so that nobody who changes the source would find it. */
export function strayTests(tests: readonly string[], sources: readonly string[]): readonly string[] {
  return tests
    .filter(test => /\.test\.tsx?$/.test(test))
    .filter(test => !foldersOfTheirOwn.some(folder => test.startsWith(folder)))
    .filter(test => {
      const name = test.replace(/\.test\.tsx?$/, '')
      return !ofWholeFolders.includes(name) && !sources.some(source => source.replace(/\.tsx?$/, '') === name)
    })
}

import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'

const folder = new URL('../../bot/cards/', import.meta.url)

const quoted = /'([^']*)'|"([^"]*)"|`([^`]*)`/g
/** Two words in a row are something that a person would read. */
const sentence = /\p{L}{2,} \p{L}{2,}/u

test('no card says anything that is not in the word tables', async () => {
  const said: string[] = []
  for (const name of await readdir(folder)) {
    const lines = (await readFile(new URL(name, folder), 'utf8')).split('\n')
    said.push(
      ...lines
        .filter(line => isCode(line) && quotes(line).some(text => sentence.test(text)))
        .map(line => `${name}: ${line.trim()}`),
    )
  }
  expect(said).toEqual([])
})

function isCode(line: string): boolean {
  return !/^\s*(\/\*|\*|\/\/|import )/.test(line) && !line.includes('throw new')
}

/** What stands inside quotes, without what is put into it. */
function quotes(line: string): readonly string[] {
  return [...line.matchAll(quoted)].map(([text]) => text.replaceAll(/\$\{[^}]*\}/g, ''))
}

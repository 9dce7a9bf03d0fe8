import type { Archive } from '../archive/archive.ts'

/** The id of every case file, page after page. */
export async function* archiveIds(archive: Archive): AsyncGenerator<string> {
  let after: string | undefined
  do {
    const page = await archive.ids(after)
    yield* page.items
    after = page.next
  } while (after !== undefined)
}

export async function countFiles(archive: Archive): Promise<number> {
  let files = 0
  for await (const _ of archiveIds(archive)) files++
  return files
}

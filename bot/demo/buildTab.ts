import { execFile } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the tab is built of. */
const sources = [
  'tab/**/*.{ts,tsx,html}',
  'bot/api/contract/*.ts',
  'bot/domain/vocabulary.ts',
  'package-lock.json',
]

/** Builds the tab where it has not been built since it was last changed. */
export async function buildTabIfChanged(folder: string): Promise<void> {
  const page = join(folder, 'index.html')
  const isBuilt = existsSync(page) && changedAt(page) > newest(sources)
  if (!isBuilt) await promisify(execFile)(process.execPath, [join(root, 'tab/buildTab.ts')])
}

function newest(patterns: readonly string[]): number {
  const files = globSync([...patterns], { cwd: root, exclude: ['tab/built*/**'] })
  return Math.max(...files.map(file => changedAt(join(root, file))))
}

function changedAt(path: string): number {
  return statSync(path).mtimeMs
}

import { execFile } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the tab where it has not been built since it was last changed. */
export async function buildTabIfChanged(folder: string): Promise<void> {
  const page = join(folder, 'index.html')
  const isBuilt = existsSync(page) && changedAt(page) > Math.max(...tabSources().map(changedAt))
  if (!isBuilt) await promisify(execFile)(process.execPath, [join(root, 'tab/buildTab.ts')])
}

/** Every file that the tab is built of, and some more of the domain, of which the contract knows a part. */
export function tabSources(): readonly string[] {
  return globSync(
    [
      'tab/**/*.{ts,tsx,html}',
      'tab/public/**/*.*',
      'bot/api/contract/**/*.ts',
      'bot/domain/**/*.ts',
      'package-lock.json',
    ],
    { cwd: root, exclude: ['tab/built*/**'] },
  ).map(file => join(root, file))
}

function changedAt(path: string): number {
  return statSync(path).mtimeMs
}

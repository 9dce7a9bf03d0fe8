import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const built = join(root, 'built')
const page = join(built, 'index.html')

/** Builds beside and then changes places; of several that build at once only the first does, for others may read already. */
async function buildTab(): Promise<void> {
  const begun = Date.now()
  const own = join(root, `built-${process.pid}`)
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: '/tab/',
    build: {
      outDir: own,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // The tab, and the pane in Outlook.
        input: [join(root, 'index.html'), join(root, 'outlook/index.html')],
        // Every file of Fluent's says that it is for browsers, which here is no news.
        onLog: (level, log, tell) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log)
        },
      },
    },
  })
  for (const file of filesIn(own)) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
  const isOvertaken = existsSync(page) && statSync(page).mtimeMs > begun
  const old = `${own}-old`
  if (!isOvertaken && existsSync(built)) renameSync(built, old)
  if (!isOvertaken) renameSync(own, built)
  for (const left of [own, old]) rmSync(left, { recursive: true, force: true })
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

await buildTab()

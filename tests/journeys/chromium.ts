import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

const nodeModules = fileURLToPath(new URL('../../node_modules', import.meta.url))

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** A headless browser: the Chrome at CHROME_PATH, or else the Chromium that npm carries for linux x64. */
export async function openChromium(): Promise<Browser> {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) return chromium.launch({ executablePath: CHROME_PATH, args: flags })
  const home = await carriedChromium()
  return chromium.launch({ executablePath: join(home, 'chromium'), args: flags, env: surroundings(home) })
}

async function carriedChromium(): Promise<string> {
  const platform = `${process.platform} ${process.arch}`
  if (platform !== 'linux x64')
    throw new Error(
      `Cannot open a browser: none is carried for ${platform}. Set CHROME_PATH to an installed Chrome.`,
    )
  const home = join(nodeModules, '.cache', `chromium-${await carriedVersion()}`)
  if (!existsSync(home)) await unpackInto(home)
  return home
}

async function carriedVersion(): Promise<string> {
  const { version } = JSON.parse(
    await readFile(join(nodeModules, '@sparticuz/chromium/package.json'), 'utf8'),
  )
  return version
}

/** Unpacks beside its home and moves it there whole, so that several processes can start at once. */
async function unpackInto(home: string): Promise<void> {
  await mkdir(join(nodeModules, '.cache'), { recursive: true })
  const own = await mkdtemp(`${home}-`)
  await unpack(own)
  await writeFile(join(own, 'fonts.conf'), fontsConf)
  await rename(own, home).catch(async fault => {
    await rm(own, { recursive: true })
    if (!existsSync(home)) throw fault
  })
}

async function unpack(folder: string): Promise<void> {
  const script = fileURLToPath(new URL('./unpackChromium.ts', import.meta.url))
  // The libraries that a bare machine lacks are unpacked only where the package believes that it runs on Lambda.
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
  await promisify(execFile)(process.execPath, [script], { env })
}

function surroundings(home: string): Record<string, string | undefined> {
  const { LD_LIBRARY_PATH } = process.env
  const libraries = [LD_LIBRARY_PATH, join(home, 'al2023/lib')].filter(Boolean).join(':')
  return {
    ...process.env,
    LD_LIBRARY_PATH: libraries,
    FONTCONFIG_FILE: join(home, 'fonts.conf'),
    XDG_CACHE_HOME: join(home, 'cache'),
  }
}

/** The carried Open Sans for every family, so that text is equally wide on every machine; others only for rare signs. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <match target="pattern">
    <edit name="family" mode="prepend_first" binding="strong"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`

import { mkdir, writeFile } from 'node:fs/promises'
import { appPackage } from './appPackage.ts'
import { readPackageSettings } from './packageSettings.ts'

const read = readPackageSettings(process.env)
if (read.kind === 'faulty') {
  console.error(`Cannot build the app package: ${read.faults.join('; ')}.`)
  process.exit(1)
}

const build = new URL('build/', import.meta.url)
await mkdir(build, { recursive: true })
await writeFile(new URL('samplats.zip', build), await appPackage(read.settings))

console.log(`manifest/build/samplats.zip is ready for ${read.settings.SAMPLATS_DOMAIN}.`)
if (read.kind === 'demo')
  console.log(
    'It holds demo settings and can be looked at but not installed. For your own, set SAMPLATS_APP_ID, BOT_APP_ID and SAMPLATS_DOMAIN.',
  )

import { readFile } from 'node:fs/promises'
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { PackageSettings } from './packageSettings.ts'
import { schemaFaults } from './schemaFaults.ts'

/** The zip that Teams takes: the same settings always give the same bytes. */
export async function appPackage(settings: PackageSettings): Promise<Uint8Array> {
  const manifest = fill(await read('manifest.json'), { ...settings, SAMPLATS_VERSION: await version() })
  const english = await read('en.json')
  assertFaultless('manifest.json', schemaFaults('manifest', JSON.parse(manifest)))
  assertFaultless('en.json', schemaFaults('language', JSON.parse(english)))
  return zip({
    'manifest.json': strToU8(manifest),
    'en.json': strToU8(english),
    'color.png': await readFile(here('color.png')),
    'outline.png': await readFile(here('outline.png')),
  })
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\$\{\{(\w+)\}\}/g, (placeholder, name) => values[name] ?? placeholder)
}

async function version(): Promise<string> {
  return JSON.parse(await read('../package.json')).version
}

function assertFaultless(file: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`Cannot pack ${file}, it breaks its schema: ${faults.join('; ')}`)
}

function zip(files: Zippable): Uint8Array {
  // The first moment that a zip can hold: a real date would make every package differ.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) })
}

function read(file: string): Promise<string> {
  return readFile(here(file), 'utf8')
}

function here(file: string): URL {
  return new URL(file, import.meta.url)
}

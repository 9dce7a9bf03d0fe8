import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { z } from 'zod'

const api = fileURLToPath(new URL('../../bot/api', import.meta.url))
const contracts = join(api, 'contract')

/** The schemas that endpoints read bodies by, found where the endpoints name them. */
async function bodies(): Promise<ReadonlyMap<string, z.ZodType>> {
  const schemas = new Map<string, unknown>()
  for (const file of readdirSync(contracts))
    for (const [name, schema] of Object.entries(await import(join(contracts, file))))
      schemas.set(name, schema)
  const sources = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
  const written = sources.map(file => readFileSync(join(api, file), 'utf8')).join('\n')
  const taken = written.matchAll(/(?:asking|changing|uploading)\((?:imports, )?[^,)]+,\s*(\w+),/g)
  const names = new Set(Array.from(taken, ([, name = '']) => name))
  const named = [...schemas].flatMap(([name, schema]) =>
    names.has(name) && schema instanceof z.ZodType ? [[name, schema] as const] : [],
  )
  return new Map(named)
}

/** Where a body may be as long as it likes. */
function endless(node: unknown, path: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.entries(node).flatMap(([name, below]) => endless(below, `${path}.${name}`))
  return isEndless(node) ? [path, ...inside] : inside
}

function isEndless(node: object): boolean {
  const has = (name: string) => Object.hasOwn(node, name)
  const is = (type: string) => 'type' in node && node.type === type
  if (is('array')) return !has('maxItems')
  return is('string') && !['maxLength', 'enum', 'const', 'format', 'pattern'].some(has)
}

test('no body holds a text or a list that is as long as one likes', async () => {
  const taken = await bodies()
  expect(taken.size).toBeGreaterThan(15)
  const found = [...taken].flatMap(([name, schema]) => endless(z.toJSONSchema(schema, { io: 'input' }), name))
  expect(found).toEqual([])
})

import { parseArgs } from 'node:util'

/** `npm run bench -- append --json`. A bench answers with what it measured, ready to be written as one JSON line. */
const benches: Readonly<Record<string, () => Promise<{ measure: () => Promise<object> }>>> = {
  append: () => import('./append.ts'),
  cost: () => import('./cost.ts'),
  growth: () => import('./growth.ts'),
  index: () => import('./indexRebuild.ts'),
  load: () => import('./load.ts'),
  match: () => import('./match.ts'),
  notify: () => import('./notify.ts'),
  search: () => import('./search.ts'),
  tab: () => import('./tab.ts'),
  turn: () => import('./turn.ts'),
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const [name = ''] = positionals
const bench = benches[name]

if (bench === undefined) {
  console.error(`Could not run the bench "${name}": there are ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 1
} else {
  const { measure } = await bench()
  const measured = { name, ...(await measure()) }
  console.log(values.json ? JSON.stringify(measured) : measured)
}

import type { Import } from './imports.ts'

/** Who may know whom. A part is a folder or a file beside them; a part may always import from itself. */
export type House = Readonly<{
  mayImport: Readonly<Record<string, readonly string[]>>
  /** Where each thing from outside may be used; what is not in the list is used nowhere. */
  usedOnlyBy: Readonly<Record<string, readonly string[]>>
}>

/** The server: bot/. */
const mayImport: House['mayImport'] = {
  domain: [],
  archive: ['domain', 'countdown.ts'],
  desk: ['archive', 'domain', 'countdown.ts'],
  reading: ['domain'],
  text: ['reading', 'domain'],
  cards: ['text', 'reading', 'domain'],
  showing: ['desk', 'cards', 'text', 'domain'],
  teams: [
    'showing',
    'desk',
    'cards',
    'text',
    'reading',
    'domain',
    'callingOut.ts',
    'routes.ts',
    'jsonAnswer.ts',
    'jsonBody.ts',
  ],
  mail: ['archive', 'desk', 'text', 'domain'],
  graph: ['desk', 'callingOut.ts'],
  reply: ['desk', 'text', 'domain', 'bodyBytes.ts', 'markup.ts', 'routes.ts'],
  notices: ['desk', 'jsonAnswer.ts', 'jsonBody.ts', 'routes.ts'],
  import: ['text', 'reading', 'domain'],
  api: ['showing', 'desk', 'text', 'domain', 'routes.ts', 'bodyBytes.ts', 'jsonBody.ts', 'import'],
  demo: [
    'api',
    'desk',
    'text',
    'domain',
    'config.ts',
    'jsonAnswer.ts',
    'jsonBody.ts',
    'bodyBytes.ts',
    'markup.ts',
    'post.ts',
    'routes.ts',
    'server.ts',
  ],
  'config.ts': ['archive', 'desk', 'domain'],
  'staff.ts': ['desk', 'domain'],
  'countdown.ts': [],
  'markup.ts': [],
  'callingOut.ts': ['countdown.ts'],
  'jsonAnswer.ts': [],
  'bodyBytes.ts': [],
  'jsonBody.ts': ['bodyBytes.ts'],
  'pages.ts': ['text'],
  'routes.ts': ['jsonAnswer.ts', 'pages.ts', 'text'],
  'tabFiles.ts': ['api', 'routes.ts'],
  'server.ts': ['jsonAnswer.ts', 'routes.ts'],
  'log.ts': [],
  'post.ts': ['mail', 'graph', 'notices', 'reply', 'desk', 'domain', 'config.ts', 'log.ts'],
  'start.ts': [
    'api',
    'reply',
    'archive',
    'desk',
    'import',
    'notices',
    'reading',
    'teams',
    'text',
    'demo',
    'domain',
    'config.ts',
    'log.ts',
    'post.ts',
    'staff.ts',
    'routes.ts',
    'server.ts',
    'tabFiles.ts',
  ],
  'main.ts': ['config.ts', 'start.ts'],
  move: ['archive'],
  'archiveCommand.ts': ['move', 'archive'],
}

const usedOnlyBy: House['usedOnlyBy'] = {
  botbuilder: ['teams'],
  'botframework-connector': ['teams'],
  helmet: ['api'],
  jose: ['api'],
  restify: ['api', 'pages.ts', 'routes.ts', 'server.ts', 'tabFiles.ts'],
  '@azure/core-rest-pipeline': ['archive'],
  '@azure/cosmos': ['archive'],
  '@azure/identity': ['archive', 'demo', 'graph'],
  '@microsoft/microsoft-graph-client': ['graph'],
  '@microsoft/microsoft-graph-types': ['graph'],
  zod: ['api', 'archive', 'config.ts', 'demo', 'graph', 'move', 'notices', 'staff.ts', 'teams'],
  'temporal-polyfill': ['domain/calendar.ts'],
  '@microsoft/teams.cards': ['cards'],
  'node:sqlite': ['archive'],
  'node:buffer': ['jsonBody.ts', 'reply'],
  papaparse: ['import'],
  'read-excel-file': ['import'],
  'write-excel-file': ['import'],
  'node:child_process': ['demo', 'import'],
  'node:crypto': [
    'archive',
    'demo',
    'desk/inquiries',
    'desk/meetings',
    'import',
    'mail',
    'move',
    'reply',
    'teams',
    'start.ts',
    'tabFiles.ts',
  ],
  'node:fs': ['archive', 'demo', 'move', 'reading', 'staff.ts', 'tabFiles.ts'],
  'node:http': [
    'api',
    'demo',
    'notices',
    'reply',
    'bodyBytes.ts',
    'jsonAnswer.ts',
    'jsonBody.ts',
    'server.ts',
  ],
  'node:module': ['demo'],
  'node:net': ['demo', 'reply'],
  'node:path': ['archive', 'demo', 'move', 'tabFiles.ts'],
  'node:timers': ['archive', 'demo', 'desk', 'import', 'server.ts', 'start.ts', 'teams'],
  'node:url': ['demo', 'start.ts'],
  'node:util': ['demo', 'move', 'archiveCommand.ts'],
  'node:worker_threads': ['import'],
  'node:zlib': ['import', 'move'],
}

export const bot: House = { mayImport, usedOnlyBy }

/** Loaded on a developer's machine and never in production: by an import that runs only there. */
const loadedOnDemand = ['demo']

/** Each import that the house does not allow, with its file. */
export function strayImports(house: House, imports: readonly Import[]): readonly string[] {
  return imports.flatMap(found => {
    const fault = found.inside ? faultInside(house, found) : faultOutside(house, found)
    return fault === undefined ? [] : [`${found.from} imports ${found.to}: ${fault}`]
  })
}

function faultInside({ mayImport }: House, { from, to, how }: Import): string | undefined {
  const [part, other] = [partOf(from), partOf(to)]
  if (part === other) return undefined
  const allowed = mayImport[part]
  if (allowed === undefined) return `${part} has no place in the house`
  if (!allowed.includes(other)) return `${part} may not know ${other}`
  if (loadedOnDemand.includes(other) && how === 'static') return `${other} is loaded on demand only`
  return undefined
}

function faultOutside({ usedOnlyBy }: House, { from, to }: Import): string | undefined {
  const users = usedOnlyBy[to]
  if (users === undefined) return `nothing is said of who may use ${to}`
  const isUser = users.some(user => from === user || from.startsWith(`${user}/`))
  return isUser ? undefined : `only ${users.join(' and ')} may use ${to}`
}

/** The first way found from a thing back to itself, as a list of its stations. */
export function wayBack(next: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>()

  function from(station: string, way: readonly string[]): readonly string[] | undefined {
    if (way.includes(station)) return [...way.slice(way.indexOf(station)), station]
    if (done.has(station)) return undefined
    for (const onward of next.get(station) ?? []) {
      const found = from(onward, [...way, station])
      if (found) return found
    }
    done.add(station)
    return undefined
  }

  for (const station of next.keys()) {
    const found = from(station, [])
    if (found) return found
  }
  return undefined
}

/** All that the tab may know of the server. */
export const contract = '../bot/api/contract/'

/** A part is named after the folder, or after the file where no folder is around it. */
function partOf(file: string): string {
  if (file.startsWith(contract)) return contract
  return file.split('/')[0] ?? file
}

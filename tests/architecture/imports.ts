import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from '@swc/core'

/** One import as it stands in a file; `to` is a file of the same tree, or the name of a package. */
export type Import = Readonly<{ from: string; to: string; inside: boolean; how: 'static' | 'dynamic' }>

/** Every file under the folder that TypeScript runs, named from the folder. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.ts') || name.endsWith('.tsx'))
    .toSorted()
}

/** Every import under the folder, types too: what only types know of, people who read must know of as well. */
export function importsUnder(folder: string): readonly Import[] {
  return filesUnder(folder).flatMap(from =>
    importsIn(readFileSync(join(folder, from), 'utf8'), from.endsWith('x')).map(({ to, how }) =>
      to.startsWith('.')
        ? { from, to: normalize(join(dirname(from), to)), inside: true, how }
        : { from, to: packageOf(to), inside: false, how },
    ),
  )
}

/** What a source text imports, in whichever way TypeScript has of saying it. */
export function importsIn(source: string, tsx = false): readonly Pick<Import, 'to' | 'how'>[] {
  return nodesIn(parseSync(source, { syntax: 'typescript', tsx })).flatMap(node => {
    if (node.type === 'TsImportType') return named(node.argument, 'static')
    if (node.type !== 'CallExpression') return named(node.source, 'static')
    const [first] = Array.isArray(node.arguments) ? node.arguments : []
    return isNode(node.callee) && node.callee.type === 'Import'
      ? named(isNode(first) ? first.expression : undefined, 'dynamic')
      : []
  })
}

type Node = Readonly<Record<string, unknown>>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function nodesIn(value: unknown): readonly Node[] {
  if (!isNode(value)) return []
  return [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(nodesIn)]
}

function named(literal: unknown, how: Import['how']): readonly Pick<Import, 'to' | 'how'>[] {
  if (!isNode(literal) || literal.type !== 'StringLiteral') return []
  return typeof literal.value === 'string' ? [{ to: literal.value, how }] : []
}

function packageOf(specifier: string): string {
  const [scope, name] = specifier.split('/')
  return scope?.startsWith('@') ? `${scope}/${name}` : (scope ?? specifier)
}

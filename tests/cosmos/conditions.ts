import type { Parameter } from './engine.ts'
import { fieldOf } from './json.ts'
import type { Condition, Scalar } from './pathIndexes.ts'

/** Every path of an item that the expression reads. */
export function pathsIn(node: unknown, alias: string): readonly (readonly string[])[] {
  const path = pathOf(node, alias)
  if (path && path.length > 0) return [path]
  return typeof node === 'object' && node !== null
    ? Object.values(node).flatMap(inner => pathsIn(inner, alias))
    : []
}

/** What an item must fulfil for the whole filter to hold, as far as an index can help with it. */
export function conditionsIn(
  filter: unknown,
  alias: string,
): (parameters: readonly Parameter[]) => readonly Condition[] {
  const found = conjunctsOf(filter).flatMap(conjunct => comparisonIn(conjunct, alias))
  return parameters =>
    found.flatMap(({ path, equals, least }): readonly Condition[] => {
      const value = givenBy(equals ?? least, parameters)
      if (equals) return isScalar(value) ? [{ path, equals: value }] : []
      return [isScalar(value) ? { path, least: value } : { path }]
    })
}

type Operand = Readonly<{ parameter: string }> | Readonly<{ value: unknown }>
type Comparison = Readonly<{ path: readonly string[]; equals?: Operand; least?: Operand }>

function givenBy(operand: Operand | undefined, parameters: readonly Parameter[]): unknown {
  if (operand === undefined) return undefined
  if ('value' in operand) return operand.value
  return parameters.find(({ name }) => name === operand.parameter)?.value
}

function conjunctsOf(node: unknown): readonly unknown[] {
  if (fieldOf(node, 'type') !== 'scalar_binary_expression' || fieldOf(node, 'operator') !== 'AND')
    return [node]
  return [fieldOf(node, 'left'), fieldOf(node, 'right')].flatMap(conjunctsOf)
}

/** Whatever is compared has to be there, else the comparison is undefined. */
function comparisonIn(node: unknown, alias: string): readonly Comparison[] {
  if (fieldOf(node, 'type') !== 'scalar_binary_expression') return []
  const operator = fieldOf(node, 'operator')
  if (typeof operator !== 'string' || !['=', '<', '<=', '>', '>='].includes(operator)) return []
  const sides = [fieldOf(node, 'left'), fieldOf(node, 'right')]
  return sides.flatMap((side, at): readonly Comparison[] => {
    const path = pathOf(side, alias)
    const operand = operandIn(sides[1 - at])
    if (!path || path.length === 0 || !operand) return []
    if (operator === '=') return [{ path, equals: operand }]
    return [operator.startsWith(at === 0 ? '>' : '<') ? { path, least: operand } : { path }]
  })
}

function operandIn(node: unknown): Operand | undefined {
  const type = fieldOf(node, 'type')
  const name = fieldOf(node, 'name')
  if (type === 'parameter_name' && typeof name === 'string') return { parameter: name }
  if (type === 'null_constant') return { value: null }
  return typeof type === 'string' && type.endsWith('_constant')
    ? { value: fieldOf(node, 'value') }
    : undefined
}

/** The alias itself is the empty path; anything else than properties of it is none. */
function pathOf(node: unknown, alias: string): readonly string[] | undefined {
  if (fieldOf(node, 'type') === 'identifier') return fieldOf(node, 'name') === alias ? [] : undefined
  if (fieldOf(node, 'type') !== 'scalar_member_expression') return undefined
  const path = pathOf(fieldOf(node, 'object'), alias)
  const property = fieldOf(node, 'property')
  const name = fieldOf(property, 'name') ?? fieldOf(property, 'value')
  return path && (typeof name === 'string' || typeof name === 'number') ? [...path, String(name)] : undefined
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

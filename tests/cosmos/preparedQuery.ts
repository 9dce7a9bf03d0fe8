import type { Refusal } from './answer.ts'
import { type Clauses, clausesOf, type Order, ordersIn } from './clauses.ts'
import { conditionsIn, pathsIn } from './conditions.ts'
import { compile, type Parameter, type Program } from './engine.ts'
import { bad } from './itemRules.ts'
import { fieldOf } from './json.ts'
import type { Condition } from './pathIndexes.ts'
import { recent } from './recent.ts'

/** A query taken apart, once for all times that it is asked. */
export type PreparedQuery = Readonly<{
  sql: string
  clauses: Clauses
  /** What the query calls an item. */
  alias: string
  /** What is selected, without TOP. */
  select: string
  orders: readonly Order[]
  top?: Amount
  offset?: Amount
  limit?: Amount
  aggregate?: Aggregate
  /** Finds the `_rid` of each item that is meant; absent when all are. */
  matching?: Program
  /** Paths in the filter. */
  paths: readonly (readonly string[])[]
  conditions: (parameters: readonly Parameter[]) => readonly Condition[]
}>

/** A number, or the name of the parameter that gives it. */
export type Amount = string

/** `isPart` when the client adds up what several ranges answer. */
export type Aggregate = Readonly<{ name: AggregateName; argument: string; isPart: boolean }>
const aggregateNames = ['COUNT', 'SUM', 'MIN', 'MAX', 'AVG'] as const
export type AggregateName = (typeof aggregateNames)[number]

const prepared = recent<PreparedQuery | Refusal>(500)

export function prepareQuery(sql: string): PreparedQuery | Refusal {
  return prepared.get(sql, () => {
    try {
      return take(sql)
    } catch (fault) {
      return bad(
        `Syntax error, or more than the stand-in knows: ${fault instanceof Error ? fault.message : fault}`,
      )
    }
  })
}

export function amountOf(amount: Amount | undefined, parameters: readonly Parameter[]): number | undefined {
  if (amount === undefined) return undefined
  return Number(amount.startsWith('@') ? parameters.find(({ name }) => name === amount)?.value : amount)
}

function take(sql: string): PreparedQuery | Refusal {
  const clauses = clausesOf(sql)
  const { alias } = /^(?:\w+\s+(?:AS\s+)?(?!JOIN\b))?(?<alias>\w+)/i.exec(clauses.FROM ?? '')?.groups ?? {}
  const unknown = unknownIn(clauses, alias)
  if (unknown !== undefined || alias === undefined)
    return bad(`The stand-in does not know ${unknown} in a query.`)
  const { top, select = '' } =
    /^(?:TOP\s+(?<top>\d+|@\w+)\s+)?(?<select>[\s\S]*)$/i.exec(clauses.SELECT ?? '')?.groups ?? {}
  const orders = clauses.ORDER === undefined ? [] : ordersIn(clauses.ORDER, alias)
  if (orders === undefined)
    return bad(
      'Unsupported ORDER BY clause. ORDER BY item expression could not be mapped to a document path.',
    )
  const aggregate = aggregateIn(select)
  if (!aggregate) compile(`SELECT ${select} FROM ${clauses.FROM}`)
  return {
    sql,
    clauses,
    alias,
    select,
    orders,
    ...(top && { top }),
    ...(clauses.OFFSET && { offset: clauses.OFFSET }),
    ...(clauses.LIMIT && { limit: clauses.LIMIT }),
    ...(aggregate && { aggregate }),
    ...filterOf(clauses, alias),
  }
}

function unknownIn(clauses: Clauses, alias: string | undefined): string | undefined {
  if (clauses.SELECT === undefined || alias === undefined) return 'the lack of SELECT or FROM'
  if (/^\w+\s+IN\b/i.test(clauses.FROM ?? '')) return 'FROM … IN'
  if (/^DISTINCT\b/i.test(clauses.SELECT)) return 'DISTINCT'
  return clauses.GROUP === undefined ? undefined : 'GROUP BY'
}

/** As people write it, or as the query plan writes it for a client that adds up. */
function aggregateIn(select: string): Aggregate | undefined {
  const plain = /^VALUE\s+(?<name>\w+)\s*\((?<argument>[\s\S]*)\)$/i.exec(select)?.groups
  const part = /^VALUE \[\{"item": (?<name>\w+)\((?<argument>[\s\S]*)\)\}\]$/.exec(select)?.groups
  const { name: given, argument = '' } = part ?? plain ?? {}
  const name = aggregateNames.find(each => each === given?.toUpperCase())
  return name && { name, argument, isPart: part !== undefined }
}

function filterOf(
  { FROM, WHERE }: Clauses,
  alias: string,
): Pick<PreparedQuery, 'matching' | 'paths' | 'conditions'> {
  const joins = / JOIN /i.test(FROM ?? '')
  if (WHERE === undefined && !joins) return { paths: [], conditions: () => [] }
  const where = WHERE === undefined ? '' : ` WHERE ${WHERE}`
  const matching = compile(`SELECT VALUE ${alias}._rid FROM ${FROM}${where}`)
  const condition = fieldOf(fieldOf(fieldOf(matching.ast, 'body'), 'where'), 'condition')
  return { matching, paths: pathsIn(condition, alias), conditions: conditionsIn(condition, alias) }
}

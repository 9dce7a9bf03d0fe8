import { type Answer, answerWith, refuse } from './answer.ts'
import { readAsked } from './asked.ts'
import type { Parameter } from './engine.ts'
import { isRefusal } from './itemRules.ts'
import type { Operation } from './operation.ts'
import { amountOf, type PreparedQuery } from './preparedQuery.ts'

/** How the client is to put together what the ranges answer. */
export function answerQueryPlan(operation: Operation): Answer {
  const asked = readAsked(operation)
  return isRefusal(asked)
    ? refuse(asked)
    : answerWith(200, JSON.stringify(planOf(asked.query, asked.parameters)))
}

export function planOf(query: PreparedQuery, parameters: readonly Parameter[]): object {
  const top = amountOf(query.top, parameters)
  const offset = amountOf(query.offset, parameters)
  const limit = amountOf(query.limit, parameters)
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: 'None',
      top: top ?? null,
      offset: offset ?? null,
      limit: limit ?? null,
      orderBy: query.orders.map(({ descends }) => (descends ? 'Descending' : 'Ascending')),
      orderByExpressions: query.orders.map(({ expression }) => expression),
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: query.aggregate ? [aggregateTitles[query.aggregate.name]] : [],
      groupByAliasToAggregateType: {},
      rewrittenQuery: rewritten(query, { top, limit: limit && limit + (offset ?? 0) }),
      hasSelectValue: /^VALUE\b/i.test(query.select),
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
  }
}

/** Whether it takes the client to put the ranges' answers together. */
export function needsMerging({ orders, aggregate, top, offset }: PreparedQuery): boolean {
  return orders.length > 0 || aggregate !== undefined || top !== undefined || offset !== undefined
}

const aggregateTitles = { COUNT: 'Count', SUM: 'Sum', MIN: 'Min', MAX: 'Max', AVG: 'Average' } as const

/** No range can leave out what another may lack, so that each gives out all that the client may come to need. */
function rewritten(
  query: PreparedQuery,
  { top, limit }: Readonly<{ top: number | undefined; limit: number | undefined }>,
): string {
  const { clauses, orders, aggregate } = query
  if (!needsMerging(query)) return ''
  const first = top === undefined ? '' : `TOP ${top} `
  const last = limit === undefined ? '' : ` OFFSET 0 LIMIT ${limit}`
  const from = `FROM ${clauses.FROM}`
  const where = clauses.WHERE === undefined ? '' : ` WHERE ${clauses.WHERE}`
  if (aggregate) return `SELECT VALUE [{"item": ${aggregate.name}(${aggregate.argument})}] ${from}${where}`
  if (orders.length === 0) return `SELECT ${first}${query.select} ${from}${where}${last}`
  const items = orders.map(({ expression }) => `{"item": ${expression}}`).join(', ')
  const filter = `WHERE (${clauses.WHERE ?? 'true'}) AND ({documentdb-formattableorderbyquery-filter})`
  const select = `${query.alias}._rid, [${items}] AS orderByItems, ${payloadOf(query)} AS payload`
  return `SELECT ${first}${select} ${from} ${filter} ORDER BY ${clauses.ORDER}${last}`
}

function payloadOf({ select, alias }: PreparedQuery): string {
  if (select === '*') return alias
  if (/^VALUE\b/i.test(select)) return select.replace(/^VALUE\s+/i, '')
  const fields = partsOf(select).map(part => {
    const { expression = part, name } =
      /^(?<expression>[\s\S]*?)\s+AS\s+(?<name>\w+)$/i.exec(part)?.groups ?? {}
    return `"${name ?? /(\w+)\W*$/.exec(expression)?.[1] ?? ''}": ${expression}`
  })
  return `{${fields.join(', ')}}`
}

/** What commas outside brackets and strings part. */
function partsOf(select: string): readonly string[] {
  const parts = ['']
  let depth = 0
  for (const [text] of select.matchAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[\s\S]/g)) {
    if (/^[([{]$/.test(text)) depth++
    if (/^[)\]}]$/.test(text)) depth--
    if (text === ',' && depth === 0) parts.push('')
    else parts.push((parts.pop() ?? '') + text)
  }
  return parts.map(part => part.trim())
}

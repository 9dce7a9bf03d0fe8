/** The text of each clause of a query, without its keyword. */
export type Clauses = Readonly<Partial<Record<Keyword, string>>>

const keywords = ['SELECT', 'FROM', 'WHERE', 'GROUP', 'ORDER', 'OFFSET', 'LIMIT'] as const
type Keyword = (typeof keywords)[number]

/** A string whole, a name with whatever it belongs to, or one other sign. */
const token = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|(?:\.\s*)?[A-Za-z_@][\w@]*|[\s\S]/g

/** Only what stands outside brackets and strings begins a clause; `c.order` is a property. */
export function clausesOf(sql: string): Clauses {
  const found: { keyword: Keyword; begins: number; ends: number }[] = []
  let depth = 0
  for (const { 0: text, index } of sql.matchAll(token)) {
    if (/^[([{]$/.test(text)) depth++
    if (/^[)\]}]$/.test(text)) depth--
    const keyword = keywords.find(each => depth === 0 && each === text.toUpperCase())
    if (keyword) found.push({ keyword, begins: index, ends: index + text.length })
  }
  return Object.fromEntries(
    found.map(({ keyword, ends }, at) => {
      const text = sql.slice(ends, found[at + 1]?.begins).trim()
      return [keyword, keyword === 'ORDER' || keyword === 'GROUP' ? text.replace(/^BY\s+/i, '') : text]
    }),
  )
}

export type Order = Readonly<{ expression: string; path: readonly string[]; descends: boolean }>

/** Undefined when something is sorted by that is not a property. */
export function ordersIn(clause: string, alias: string): readonly Order[] | undefined {
  const orders = clause.split(',').map(text => {
    const { expression = '', way } =
      /^(?<expression>[\s\S]*?)(?:\s+(?<way>ASC|DESC))?$/i.exec(text.trim())?.groups ?? {}
    return { expression, path: pathIn(expression, alias), descends: way?.toUpperCase() === 'DESC' }
  })
  return orders.every(isByPath) ? orders : undefined
}

function isByPath(
  order: Omit<Order, 'path'> & Readonly<{ path: Order['path'] | undefined }>,
): order is Order {
  return order.path !== undefined
}

/** `c.state["due at"]` is ['state', 'due at'] to whoever calls the item c. */
export function pathIn(expression: string, alias: string): readonly string[] | undefined {
  const steps = /^(?<name>\w+)(?<steps>(?:\.\w+|\[(?:"[^"]*"|'[^']*')\])+)$/.exec(expression.trim())?.groups
  if (steps?.name !== alias) return undefined
  return [...(steps.steps ?? '').matchAll(/\.(\w+)|\[["']([^\]]*)["']\]/g)].map(
    ([, name, quoted]) => name ?? quoted ?? '',
  )
}

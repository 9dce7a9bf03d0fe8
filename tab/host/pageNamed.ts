/** A page of the tab by the path in a link, which anyone may have written; undefined for anything else. */
export function pageNamed(path: string | undefined, origin: string): string | undefined {
  if (path === undefined || !URL.canParse(path, origin)) return undefined
  const page = new URL(path, origin)
  if (page.origin !== origin || !page.pathname.startsWith('/tab/')) return undefined
  return `${page.pathname}${page.search}${page.hash}`
}

import { makeStyles, tokens } from '@fluentui/react-components'
import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import { type UnitRow, type UnitsFound, unitsFound } from '../../bot/api/contract/registerSearch.ts'
import { useReading } from '../api/useReading.ts'
import { useWords } from '../text/words.ts'
import { pagesAsked } from './pagesAsked.ts'
import type { Search } from './search.ts'
import { UnitLine } from './UnitLine.tsx'

export const rowsAtOnce = 50

type Listing = Readonly<{ search: Search; first: UnitsFound }>

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0 },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} 0`,
    minHeight: '56px',
    boxSizing: 'border-box',
  },
  // Drawn by the hundreds while one scrolls, and therefore as plain as can be.
  awaited: {
    height: '40px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
  },
})

/** All that were found, though only what is in sight is drawn, and only what is in sight where scrolling settles is fetched. */
export function UnitList({ search, first }: Listing) {
  const { register } = useWords()
  const styles = useStyles()
  const list = useRef<HTMLDivElement>(null)
  const rows = useWindowVirtualizer({
    count: first.total,
    estimateSize: () => 72,
    overscan: 8,
    scrollMargin: list.current?.offsetTop ?? 0,
  })
  const byPage = Map.groupBy(rows.getVirtualItems(), ({ index }) => Math.floor(index / rowsAtOnce))
  const asked = useRef<readonly number[]>([])
  asked.current = pagesAsked([...byPage.keys()], {
    isScrolling: rows.isScrolling,
    askedBefore: asked.current,
  })
  const place = (item: VirtualItem, row: UnitRow | undefined) => (
    // biome-ignore lint/a11y/useSemanticElements: a list of which only some is drawn, each telling its place.
    <div
      key={item.key}
      role="listitem"
      aria-posinset={item.index + 1}
      aria-setsize={first.total}
      data-index={item.index}
      ref={row && rows.measureElement}
      className={styles.row}
      style={{ transform: `translateY(${item.start - rows.options.scrollMargin}px)` }}
    >
      {row ? <UnitLine row={row} /> : <div className={styles.awaited} />}
    </div>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above.
    <div
      ref={list}
      role="list"
      aria-label={register.units}
      className={styles.list}
      style={{ height: rows.getTotalSize() }}
    >
      {[...byPage].map(([page, items]) =>
        page === 0 || !asked.current.includes(page) ? (
          items.map(item => place(item, first.rows[item.index]))
        ) : (
          <LaterPage key={page} search={search} page={page}>
            {known => items.map(item => place(item, known[item.index - page * rowsAtOnce]))}
          </LaterPage>
        ),
      )}
    </div>
  )
}

type Later = Readonly<{ search: Search; page: number; children: (rows: readonly UnitRow[]) => ReactNode }>

function LaterPage({ search, page, children }: Later) {
  const body = { ...search, skip: page * rowsAtOnce, limit: rowsAtOnce }
  const { answer } = useReading(
    { path: '/api/register/search', answer: unitsFound, body },
    ({ providers }) => providers.length > 0,
  )
  return children(answer?.rows ?? [])
}

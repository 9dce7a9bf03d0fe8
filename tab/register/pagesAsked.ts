type Scrolling = Readonly<{ isScrolling: boolean; askedBefore: readonly number[] }>

/** Each page asked for is a search of the whole register: what is only scrolled past is not asked for. */
export function pagesAsked(
  inSight: readonly number[],
  { isScrolling, askedBefore }: Scrolling,
): readonly number[] {
  return isScrolling ? inSight.filter(page => askedBefore.includes(page)) : inSight
}

/** What differs between the thing and what it is to be, both as it will be and as it was; undefined when nothing does. */
export function changedFields<Thing extends object>(
  thing: Thing,
  wanted: Partial<Thing>,
): Readonly<{ details: Partial<Thing>; earlier: Partial<Thing> }> | undefined {
  const details: Partial<Thing> = {}
  const earlier: Partial<Thing> = {}
  for (const field in wanted) {
    if (JSON.stringify(wanted[field]) === JSON.stringify(thing[field])) continue
    details[field] = wanted[field]
    earlier[field] = thing[field]
  }
  return Object.keys(details).length === 0 ? undefined : { details, earlier }
}

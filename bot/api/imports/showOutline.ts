import { remarksOn, type SheetMapping } from '../../domain/importing/mapping.ts'
import { columnKinds } from '../../domain/importing/rowValues.ts'
import type { Words } from '../../text/words.ts'
import type { Outline, SheetAsked } from '../contract/imports.ts'

export function showOutline(mappings: readonly SheetMapping[], { importing }: Words): Outline {
  return {
    sheets: mappings.map(mapping => {
      const { unknown, doubled, missing } = remarksOn(mapping)
      return {
        ...mapping,
        headings: [...mapping.headings],
        columns: mapping.columns.map(kind => kind ?? null),
        unknown: [...unknown],
        doubled: doubled.map(({ number, heading }) => ({ number, heading })),
        missing: missing.map(({ field, neededFor }) =>
          importing.problem({ fault: 'missing', field, neededFor }),
        ),
      }
    }),
    kinds: columnKinds.map(kind => ({ kind, name: importing.columns[kind] })),
  }
}

export function mappingIn({ columns, ...sheet }: SheetAsked): SheetMapping {
  return { ...sheet, columns: columns.map(kind => kind ?? undefined) }
}

import type { IColumnSet, IContainer, IFactSet, IRichTextBlock, ITextBlock } from '@microsoft/teams.cards'
import type { Part } from './card.ts'

/** Our own words; Markdown in them is meant. */

export function heading(text: string): ITextBlock {
  return { type: 'TextBlock', text, style: 'heading', size: 'Medium', weight: 'Bolder', wrap: true }
}

export function subheading(text: string): ITextBlock {
  return { type: 'TextBlock', text, weight: 'Bolder', wrap: true, spacing: 'Medium' }
}

export function line(text: string): ITextBlock {
  return { type: 'TextBlock', text, wrap: true, spacing: 'Small' }
}

/** Things in a row, where a line breaks after the dot and never before it. */
export function dotted(things: readonly string[]): string {
  return things.join('\u00a0· ')
}

/** Several lines of one text as a list. */
export function bulleted(lines: readonly string[]): string {
  return lines.map(text => `- ${text}`).join('\n')
}

export function quietLine(text: string): ITextBlock {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, spacing: 'Small' }
}

/** What one must know before going on: the sign says it to whoever sees no colours. */
export function warning(text: string): ITextBlock {
  return { ...line(`⚠ ${text}`), color: 'Warning' }
}

/** Words that a person wrote: shown as they stand, so that nothing in them turns into a link or a date. */
export function quoted(text: string, lead = ''): IRichTextBlock {
  const inlines =
    lead === '' ? [] : [{ type: 'TextRun' as const, text: `${lead} `, weight: 'Bolder' as const }]
  return {
    type: 'RichTextBlock',
    inlines: [...inlines, { type: 'TextRun', text: breakable(text) }],
    spacing: 'Small',
  }
}

/** Some clients let a word run out of a narrow card rather than break it. */
function breakable(text: string): string {
  return text.replace(/\S{28}(?=\S)/gu, '$&\u200b')
}

const shortTextLength = 140

/** The beginning of a text that is kept in full elsewhere. */
export function shortened(text: string): string {
  const characters = [...text]
  return characters.length <= shortTextLength ? text : `${characters.slice(0, shortTextLength).join('')} …`
}

/** Facts without a value are left out. */
export function facts(rows: readonly (readonly [title: string, value: string | undefined])[]): IFactSet {
  return {
    type: 'FactSet',
    facts: rows.flatMap(([title, value]) => (value ? [{ title, value }] : [])),
    spacing: 'Medium',
  }
}

/** Figures under their names, in columns that stand alike wherever the same ones are shown. */
export function figureRow(pairs: readonly (readonly [label: string, figure: string])[]): IColumnSet {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: pairs.map(([label, figure]) => ({
      type: 'Column',
      width: 'stretch',
      items: [
        { type: 'TextBlock', text: label, isSubtle: true, size: 'Small', wrap: true },
        { type: 'TextBlock', text: figure, weight: 'Bolder', wrap: true, spacing: 'None' },
      ],
    })),
  }
}

export type Tone = 'emphasis' | 'accent' | 'good' | 'attention' | 'warning'

export function box(tone: Tone, parts: readonly Part[]): IContainer {
  return { type: 'Container', style: tone, items: [...parts], spacing: 'Medium' }
}

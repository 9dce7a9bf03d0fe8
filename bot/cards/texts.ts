import type { IColumnSet, IContainer, IRichTextBlock, ITextBlock, ITextRun } from '@microsoft/teams.cards'
import type { Part } from './card.ts'

/**
 * A name may come from a list that somebody else wrote. So whatever a name can stand in is a TextRun, in which no client
 * reads Markdown. Signs in front of it would not do: the parser that clients on phones share makes a link of `\[x](…)`
 * all the same. Only `heading`, `ownLine`, `list` and `figureRow` are TextBlocks, of our own words.
 */

type Look = Pick<ITextRun, 'color' | 'weight' | 'isSubtle' | 'size'>

/** Our own words: what a screen reader takes for a heading. */
export function heading(text: string): ITextBlock {
  return { type: 'TextBlock', text, style: 'heading', size: 'Medium', weight: 'Bolder', wrap: true }
}

/** Our own words and figures; Markdown in them is meant. */
export function ownLine(text: string): ITextBlock {
  return { type: 'TextBlock', text, wrap: true, spacing: 'Small' }
}

/** Our own words as a list; Markdown in them is meant. */
export function list(lines: readonly string[]): ITextBlock {
  return ownLine(lines.map(each => `- ${each}`).join('\n'))
}

export function nameHeading(name: string): IRichTextBlock {
  return line(name, { size: 'Medium', weight: 'Bolder' })
}

export function subheading(text: string, look: Look = {}): IRichTextBlock {
  return { ...line(text, { weight: 'Bolder', ...look }), spacing: 'Medium' }
}

export function line(text: string, look: Look = {}): IRichTextBlock {
  return { type: 'RichTextBlock', inlines: [run(text, look)], spacing: 'Small' }
}

export function quietLine(text: string): IRichTextBlock {
  return line(text, { isSubtle: true })
}

/** What one must know before going on: the sign says it to whoever sees no colours. */
export function warning(text: string): IRichTextBlock {
  return line(`⚠ ${text}`, { color: 'Warning' })
}

/** Words that a person wrote, after what they are. */
export function quoted(text: string, lead = ''): IRichTextBlock {
  const before = lead === '' ? [] : [run(`${lead} `, { weight: 'Bolder' })]
  return { type: 'RichTextBlock', inlines: [...before, run(text)], spacing: 'Small' }
}

function run(text: string, look: Look = {}): ITextRun {
  return { type: 'TextRun', text: asWritten(text), ...look }
}

/** Some clients let a word run out of a narrow card rather than break it, and all make a date of `{{DATE(…)}}`. */
function asWritten(text: string): string {
  return text.replace(/\S{28}(?=\S)/gu, '$&\u200b').replaceAll('{{', '{\u200b{')
}

/** Things in a row, where a line breaks after the dot and never before it. */
export function dotted(things: readonly string[]): string {
  return things.join('\u00a0· ')
}

const shortTextLength = 140

/** The beginning of a text that is kept in full elsewhere. */
export function shortened(text: string): string {
  const characters = [...text]
  return characters.length <= shortTextLength ? text : `${characters.slice(0, shortTextLength).join('')} …`
}

/** Names and values in two columns, for in a FactSet Markdown is read. Facts without a value are left out. */
export function facts(rows: readonly (readonly [title: string, value: string | undefined])[]): IContainer {
  return {
    type: 'Container',
    items: rows.flatMap(([title, value]) => (value ? [factRow(title, value)] : [])),
    spacing: 'Medium',
  }
}

function factRow(title: string, value: string): IColumnSet {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: '110px', items: [line(title, { weight: 'Bolder' })] },
      { type: 'Column', width: 'stretch', items: [line(value)] },
    ],
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

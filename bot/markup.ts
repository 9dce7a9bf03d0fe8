/** HTML that may be sent as it is: whatever text was put into it has been escaped. */
export type Markup = Readonly<{ html: string }>

type Part = string | number | Markup | readonly Markup[] | undefined

/** A template of our own, with texts of anyone's in it, in elements or between the quotation marks of attributes. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: template.map((piece, at) => piece + written(parts[at])).join('') }
}

function written(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map(each => each.html).join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

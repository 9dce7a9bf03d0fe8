/**
 * A spreadsheet takes text that begins so for a formula, and runs it. An apostrophe before it makes it text again;
 * what had one already gets another, so that taking one away gives back what was written.
 */
const opening = /^'*[=+\-@\t\r]/

export function protectedFromFormulas(text: string): string {
  return opening.test(text) ? `'${text}` : text
}

export function unprotected(text: string): string {
  return text.startsWith("'") && opening.test(text) ? text.slice(1) : text
}

/** As much of Markdown as Teams draws in a card and we write: bold, italics and lists. Everything else is text. */
export function cardMarkdown(text: string): string {
  const lines = text.split('\n')
  return lines.every(line => line.startsWith('- '))
    ? `<ul>${lines.map(line => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`
    : `<p>${lines.map(inline).join('<br>')}</p>`
}

function inline(line: string): string {
  return escaped(line)
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\*(.+?)\*/g, '<i>$1</i>')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** What somebody wrote in answer to a mail: without that mail below it, its own signature and links, which nobody is to follow. */
export function ownText(text: string): string {
  const lines = text
    .slice(0, mostRead)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .split('\n')
  const end = lines.findIndex((_, at) => beginsQuoted(lines, at))
  return (end < 0 ? lines : lines.slice(0, end))
    .filter(line => !line.startsWith('>'))
    .map(line => line.replace(/https?:\/\/\S+/gi, '(länk)').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Signs; nobody writes more in answer, and what somebody sends to keep us busy is not read to its end. */
const mostRead = 20_000

/** Longer lines are no heads of mails. */
const longestHead = 300

/** Where the mail that is answered begins, or the signature: each program for mail has its own way of saying so. */
function beginsQuoted(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim()
  if (line.length > longestHead) return false
  // Some break the line that says who wrote when.
  const wrapped = `${line} ${(lines[at + 1] ?? '').trim().slice(0, longestHead)}`
  if (lines[at] === '-- ' || /^_{20,}$/.test(line) || ourLetter.test(line)) return true
  if (/^-{2,}\s*(?:ursprungligt meddelande|original message|vidarebefordra)/i.test(line)) return true
  if (startsSaying.test(line) && [line, wrapped].some(each => saysWhoWrote.test(each))) return true
  return (
    /^\*?(?:från|from):/i.test(line) && lines.slice(at + 1, at + 4).some(next => headLine.test(next.trim()))
  )
}

const startsSaying = /^(?:den|on|\d{1,2} \p{L}+|\d{4}-\d\d-\d\d|\p{L}{3,7},? \d)/iu
const saysWhoWrote = /\d.*\b(?:skrev|wrote)\b.*:$/i
const headLine = /^\*?(?:skickat|sent|datum|date|till|to|ämne|subject):/i

/** Lines that stand in every letter of ours, for programs that mark nothing. */
const ourLetter = /^(?:Ärende [A-Z0-9]{4}-[A-Z0-9]{4}(?:-\d+)?(?:, akut)?$|Svara här, utan inloggning\.)/

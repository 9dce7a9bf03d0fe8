import { headersAsked, longestHeader, type OpenMail } from '../../bot/api/contract/openMail.ts'

/** Those that are asked for, of a mail's headers as one text (RFC 5322: a line that begins with a blank goes on). */
export function headersIn(text: string): OpenMail['headers'] {
  const lines = text.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)
  return lines.flatMap(line => {
    const colon = line.indexOf(':')
    const name = headersAsked.find(asked => asked === line.slice(0, colon).trim().toLowerCase())
    return name
      ? [
          {
            name,
            value: line
              .slice(colon + 1)
              .trim()
              .slice(-longestHeader),
          },
        ]
      : []
  })
}

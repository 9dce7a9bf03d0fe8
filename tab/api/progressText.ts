import { type ProgressLine, progressLine } from '../../bot/api/contract/progress.ts'

/** Lines on how far work has come, and its answer, out of text that arrives in pieces, wherever it was cut. */
export function progressReader(): (piece: string) => readonly ProgressLine[] {
  let unread = ''
  return piece => {
    const lines = `${unread}${piece}`.split('\n')
    unread = lines.pop() ?? ''
    return lines.map(line => progressLine.parse(JSON.parse(line)))
  }
}

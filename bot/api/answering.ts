import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Progress, type ProgressLine, progressType } from './contract/progress.ts'
import type { Answer } from './endpoint.ts'
import { nowAndThen } from './nowAndThen.ts'
import { sendAnswer } from './sendAnswer.ts'

/** One answer to one call. Whoever wants to hear of long work is told meanwhile how far it has come. */
export type Answering = Readonly<{ tell: (progress: Progress) => void; send: (answer: Answer) => void }>

export function openAnswering(
  request: IncomingMessage,
  response: ServerResponse,
  tellEveryMs: number,
): Answering {
  const wantsToHear = (request.headers.accept ?? '').includes(progressType)
  const isDue = nowAndThen(tellEveryMs, () => performance.now())
  let hasTold = false
  return {
    tell: progress => {
      if (!wantsToHear || progress.of === 0 || !isDue(progress.step)) return
      if (!hasTold) response.writeHead(200, { 'content-type': progressType, 'cache-control': 'no-store' })
      hasTold = true
      response.write(written({ progress }))
    },
    send: answer => {
      if (hasTold) response.end(written(lastLine(answer)))
      // A stream of events that has begun is no answer any more.
      else if (!response.headersSent) sendAnswer(response, answer)
    },
  }
}

function lastLine(answer: Answer): ProgressLine {
  if ('title' in answer) return { problem: answer }
  if ('body' in answer) return { answer: { ...answer.body } }
  throw new TypeError(`Could not send ${answer.file.name}: a file stands in no line.`)
}

function written(line: ProgressLine): string {
  return `${JSON.stringify(line)}\n`
}

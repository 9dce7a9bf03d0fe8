import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { isBusy } from './sqliteFault.ts'
import type { WriteAheadLog } from './sqliteLog.ts'

export type Writer = Readonly<{
  write: <Result>(work: () => Result) => Promise<Result>
  /** When all that was asked for has been written, or refused. */
  end: () => Promise<void>
}>

export type WriterSettings = Readonly<{
  /** Does its work in a transaction of its own, or leaves nothing of it. */
  transact: <Result>(work: () => Result) => Result
  /** How long to wait, in ms, while another process writes. */
  busyMs: number
  /** What brings commits to the disk; undefined where there is none. */
  log: WriteAheadLog | undefined
}>

type Asked = Readonly<{
  /** May be done again; what came of it last is the answer. */
  work: () => void
  giveUpAt: number
  /** Gives the answer. */
  done: () => void
  refused: (fault: unknown) => void
}>

/**
 * All that is asked for in one turn of the event loop is written in one transaction, in the order asked, and brought to
 * the disk by one flush before any of it is answered. What cannot be written together is written one by one, so that
 * nobody is refused for what another asked: work may be done twice, and must do nothing but read and write the archive.
 */
export function openWriter({ transact, busyMs, log }: WriterSettings): Writer {
  const line: Asked[] = []
  /** So many of the first could not be written together. */
  let alone = 0
  let writing: Promise<void> | undefined

  async function writeAll(): Promise<void> {
    // Without a flush to share there is nothing to wait for.
    await (log ? nextTurn() : undefined)
    while (line.length > 0) {
      const asked = line.splice(0, alone > 0 ? 1 : line.length)
      const fault = written(asked)
      if (isBusy(fault)) {
        const patient = asked.filter(isPatient(fault))
        if (alone > 0) alone -= asked.length - patient.length
        line.unshift(...patient)
        await pause(1)
        continue
      }
      if (alone > 0) alone -= 1
      if (fault !== undefined) refuse(asked, fault)
    }
    writing = undefined
  }

  /** Answers all of them, or says why none can be. */
  function written(asked: readonly Asked[]): unknown {
    try {
      log?.refuseIfBroken()
      transact(() => {
        for (const { work } of asked) work()
      })
      log?.flush()
      for (const { done } of asked) done()
      return undefined
    } catch (fault) {
      return fault
    }
  }

  function refuse(asked: readonly Asked[], fault: unknown): void {
    if (asked.length === 1) {
      asked[0]?.refused(fault)
      return
    }
    alone = asked.length
    line.unshift(...asked)
  }

  return {
    write: work =>
      new Promise((resolve, refused) => {
        let answer = () => {}
        line.push({
          work: () => {
            const result = work()
            answer = () => resolve(result)
          },
          giveUpAt: performance.now() + busyMs,
          done: () => answer(),
          refused,
        })
        writing ??= writeAll()
      }),
    end: async () => writing,
  }
}

/** Whoever has waited for another process for too long is told so. */
function isPatient(fault: unknown): (asked: Asked) => boolean {
  const now = performance.now()
  return ({ giveUpAt, refused }) => {
    if (now < giveUpAt) return true
    refused(fault)
    return false
  }
}

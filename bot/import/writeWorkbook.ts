import { setImmediate as turn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Table } from './table.ts'

/** Few enough to be handed over within a few milliseconds. */
const helping = 500

/** A workbook of one sheet. In a thread of its own, for packing tens of thousands of rows takes seconds. */
export async function writeWorkbook({ sheet, rows }: Table): Promise<Buffer> {
  const thread = new Worker(new URL('./writingThread.ts', import.meta.url), { workerData: sheet })
  try {
    const written = bytesFrom(thread)
    for (let at = 0; at < rows.length; at += helping) {
      thread.postMessage(rows.slice(at, at + helping))
      await turn()
    }
    thread.postMessage('end')
    return await written
  } finally {
    await thread.terminate()
  }
}

function bytesFrom(thread: Worker): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    thread.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
    thread.once('error', reject)
  })
}

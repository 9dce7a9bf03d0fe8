import { realpathSync } from 'node:fs'
import { z } from 'zod'
import { answerJson } from '../../jsonAnswer.ts'
import type { Route } from '../../routes.ts'

/** Where a local mailbox says in which folder it keeps its mails. */
export function folderRoute(folder: string): Route {
  return {
    method: 'get',
    path,
    caller: 'anyone',
    handle: async (_, response) => answerJson(response, 200, { mailboxFolder: realpathSync(folder) }),
  }
}

/** Whether the local mailbox of this folder answers there already, as when another process has started it. */
export async function isKeptAt(url: string, folder: string): Promise<boolean> {
  try {
    const answered = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(patienceMs) })
    return said.parse(await answered.json()).mailboxFolder === realpathSync(folder)
  } catch {
    return false
  }
}

const path = '/folder'
const said = z.object({ mailboxFolder: z.string() })

/** It is on this machine, but may be busy. */
const patienceMs = 2_000

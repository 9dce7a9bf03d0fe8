import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalPost } from '../post.ts'
import { isKeptAt } from './mailbox/folderKept.ts'
import { anyToken, type LocalMailboxSettings, startMailbox } from './mailbox/startMailbox.ts'

/** Undefined where this process has none. */
export type MailboxToRead = Readonly<{ url: string; keptBy: 'us' | 'another process' }> | undefined

const address = 'placeringsenheten@staden.example'

/**
 * The central unit's mailbox on this machine, with what its reply links are sealed with. Port 0 is for none. Of several
 * processes on one folder the first keeps the mailbox, and the others speak to it; while it is gone, letters wait.
 */
export async function startLocalMailbox({
  port,
  folder,
  ...settings
}: LocalMailboxSettings): Promise<LocalPost & Readonly<{ toRead: MailboxToRead }>> {
  const replySecrets = [replySecretIn(folder)] as const
  if (port === 0) return { graph: undefined, replySecrets, toRead: undefined, stop: async () => {} }
  const { url, keptBy, stop } = await mailboxAt({ port, folder: join(folder, 'mailbox'), ...settings })
  const graph = { address, graphUrl: url, credential: anyToken }
  return { graph, replySecrets, toRead: { url, keptBy }, stop }
}

/** The same at every start, so that yesterday's links still open. Several processes on one folder agree on the first. */
function replySecretIn(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'reply-secret')
  if (existsSync(path)) return readFileSync(path, 'utf8')
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
  }
  return readFileSync(path, 'utf8')
}

type FoundMailbox = NonNullable<MailboxToRead> & Pick<LocalPost, 'stop'>

/** Who starts together with another may see nobody, and be too late all the same. */
async function mailboxAt(settings: LocalMailboxSettings): Promise<FoundMailbox> {
  const found = await mailboxOfAnother(settings)
  if (found) return found
  try {
    return { ...(await startMailbox(settings)), keptBy: 'us' }
  } catch (fault) {
    const foundNow = await mailboxOfAnother(settings)
    if (foundNow) return foundNow
    throw fault
  }
}

async function mailboxOfAnother({ port, folder }: LocalMailboxSettings): Promise<FoundMailbox | undefined> {
  const url = `http://127.0.0.1:${port}`
  const isThere = await isKeptAt(url, folder)
  return isThere ? { url, keptBy: 'another process', stop: async () => {} } : undefined
}

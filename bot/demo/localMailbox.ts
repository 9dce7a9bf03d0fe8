import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anyToken, startMailbox } from './mailbox/startMailbox.ts'

export type LocalPost = Readonly<{
  /** How the client reaches the mailbox; undefined when none was asked for. */
  graph: Readonly<{ address: string; graphUrl: string; credential: typeof anyToken }> | undefined
  replySecrets: readonly [string]
  /** Where a person reads it. */
  url: string | undefined
  stop: () => Promise<void>
}>

const address = 'placeringsenheten@staden.example'

/** The central unit's mailbox on this machine, with what its reply links are sealed with. Port 0 is for none. */
export async function startLocalMailbox({
  port,
  folder,
  appUrl,
  log,
}: Readonly<{
  port: number
  folder: string
  appUrl: string
  log: (line: string) => void
}>): Promise<LocalPost> {
  const replySecrets = [replySecretIn(folder)] as const
  if (port === 0) return { graph: undefined, replySecrets, url: undefined, stop: async () => {} }
  const { graphUrl, url, stop } = await startMailbox({ port, folder: join(folder, 'mailbox'), appUrl, log })
  return { graph: { address, graphUrl, credential: anyToken }, replySecrets, url, stop }
}

/** The same at every start, so that yesterday's links still open. Several processes on one folder agree on the first. */
function replySecretIn(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'reply-secret')
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
  }
  return readFileSync(path, 'utf8')
}

import { hash } from 'node:crypto'
import type { StoredMail } from './mails.ts'

/** Under which other programs know a mail; the same for as long as it is there. */
export function messageIdOf({ id }: Pick<StoredMail, 'id'>): string {
  return `<${hash('sha256', id, 'hex').slice(0, 32)}@brevlada.example>`
}

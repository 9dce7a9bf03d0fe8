import { hash } from 'node:crypto'

/** The filing of a mail is one command, whoever files it and however often: named after what the mail is known by. */
export function filingOf(mailName: string): string {
  return `mail:${hash('sha256', mailName, 'base64url')}`
}

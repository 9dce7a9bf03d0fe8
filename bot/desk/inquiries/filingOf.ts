import { hash } from 'node:crypto'
import type { UnitId } from '../../domain/register/unit.ts'

/** The filing of a unit's mail is one command, whoever files it and however often: named after what the mail is known by. */
export function filingOf(mailName: string, unitId: UnitId): string {
  return `mail:${hash('sha256', `${unitId} ${mailName}`, 'base64url')}`
}

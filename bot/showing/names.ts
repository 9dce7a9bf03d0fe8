import type { Desk } from '../desk/desk.ts'
import { type PersonId, theClock } from '../domain/person.ts'
import type { UnitId } from '../domain/register/unit.ts'
import { channel, personIn } from '../domain/request/audience.ts'
import type { Words } from '../text/words.ts'

/** Names as people read them, for what the case files know by id. */

export function nameOf(desk: Desk, id: PersonId): string {
  return id === theClock ? 'Samplats' : (desk.directory.person(id)?.name ?? '–')
}

export function unitName(desk: Desk, id: UnitId): string {
  const { index } = desk.register
  const row = index.rowOf(id)
  return row === undefined ? id : index.at(row).unit.name
}

export function recipientName(desk: Desk, recipient: string, { chat }: Words): string {
  return recipient === channel ? chat.queueChannelName : nameOf(desk, personIn(recipient) ?? recipient)
}

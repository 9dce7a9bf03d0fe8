import { isMailAddress, looksPersonal } from '../domain/register/mailbox.ts'
import { isPhone } from '../domain/register/phone.ts'
import { type CellRead, textOf, wrong } from './cellRead.ts'
import type { Cell } from './table.ts'

export function readPhone(cell: Cell): CellRead<string> {
  const text = textOf(cell)
  return isPhone(text) ? { value: text } : wrong({ fault: 'notAPhone' })
}

/** A person's own mailbox is taken, but pointed out: they leave, and what is sent there with them. */
export function readMailbox(cell: Cell): CellRead<string> {
  const address = textOf(cell)
  if (!isMailAddress(address)) return wrong({ fault: 'notAnAddress' })
  return looksPersonal(address) ? { value: address, wrong: { fault: 'personalMailbox' } } : { value: address }
}

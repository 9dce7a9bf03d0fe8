import { looksPersonal } from '../domain/register/mailbox.ts'
import { type CellRead, textOf, wrong } from './cellRead.ts'
import type { Cell } from './table.ts'

export function readPhone(cell: Cell): CellRead<string> {
  const text = textOf(cell)
  const isPhone = /^(?:\+|0)[\d ()/-]{5,24}$/.test(text) && text.replaceAll(/\D/g, '').length >= 6
  return isPhone ? { value: text } : wrong({ fault: 'notAPhone' })
}

/** A person's own mailbox is taken, but pointed out: they leave, and what is sent there with them. */
export function readMailbox(cell: Cell): CellRead<string> {
  const address = textOf(cell)
  if (!/^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/.test(address)) return wrong({ fault: 'notAnAddress' })
  return looksPersonal(address) ? { value: address, wrong: { fault: 'personalMailbox' } } : { value: address }
}

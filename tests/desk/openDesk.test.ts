import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Desk } from '../../bot/desk/desk.ts'
import { openDesk } from '../../bot/desk/openDesk.ts'
import { chooseQueueChannel, openChat } from '../../bot/desk/people.ts'
import { aChange } from '../archive/aChange.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { chosen, filed, suggested } from '../builders/caseSteps.ts'
import { aChat, omar, sara } from '../builders/staff.ts'

let office: Office
let other: Desk

beforeEach(async () => {
  office = await aDesk()
  other = await openDesk(office.desk)
})
afterEach(() => office.close())

test('a place given out at one desk is taken at the other once it has caught up', async () => {
  await filed(office)
  await suggested(office)
  await chosen(office)
  expect(other.register.all()).not.toEqual(office.desk.register.all())
  await other.catchUp()
  expect(other.register.all()).toEqual(office.desk.register.all())
})

test('a queue channel and a chat that one desk has heard of are known at the other', async () => {
  await chooseQueueChannel(office.desk, omar, aChat('elsewhere'))
  await openChat(office.desk, sara, { chat: aChat('new'), locale: 'en' })
  await other.catchUp()
  expect(other.directory.centralUnit()).toEqual(office.desk.directory.centralUnit())
  expect(other.directory.person(sara.id)).toMatchObject({ chat: aChat('new'), locale: 'en' })
})

test('a file that cannot be read is told of once, and keeps no other from being heard of', async () => {
  const unreadable = { id: 'newer', kind: 'provider' as const, version: 0 }
  await office.archive.append(aChange({ file: unreadable, shape: 99 }))
  await openChat(office.desk, sara, { chat: aChat('new'), locale: 'sv' })
  await expect(other.catchUp()).rejects.toThrow('newer')
  expect(other.directory.person(sara.id)).toMatchObject({ chat: aChat('new') })
  await other.catchUp()
})

test('what this desk did itself is not undone by hearing of it late', async () => {
  await openChat(office.desk, sara, { chat: aChat('first'), locale: 'sv' })
  office.pass(1)
  await openChat(office.desk, sara, { chat: aChat('second'), locale: 'sv' })
  await office.desk.catchUp()
  expect(office.desk.directory.person(sara.id)).toMatchObject({ chat: aChat('second') })
})

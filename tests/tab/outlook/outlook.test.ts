/// <reference types="office-js" />
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { officeStandIn, type StandInMail } from '../../../bot/demo/outlook/officeStandIn.ts'
import { type MailInOutlook, openOutlook } from '../../../tab/outlook/outlook.ts'

const location = { hash: '' }

beforeEach(() => officeStandIn(Object.assign(globalThis, { location, addEventListener: () => {} })))
afterEach(() => {
  for (const name of ['Office', 'location', 'addEventListener']) Reflect.deleteProperty(globalThis, name)
})

test('a mail says what it is known by and what it says', async () => {
  const mail = await opened({ headers: 'In-Reply-To: <0@stad.example>', text: 'Fullt till jul.' })
  expect(mail).toMatchObject({ messageId: '<svar@ekbacken.example>', from: 'nagon@ekbacken.example' })
  expect(await mail?.headers()).toEqual([{ name: 'in-reply-to', value: '<0@stad.example>' }])
  expect(await mail?.text()).toBe('Fullt till jul.')
})

test('a mail does not go by the words of another that was opened meanwhile', async () => {
  const mail = await opened({})
  open({ messageId: '<annat@ekbacken.example>', text: 'Något helt annat.' })
  await expect(mail?.text()).rejects.toThrow('another one is open by now')
})

test('an Outlook that tells of no other theme keeps the one that it opened with', async () => {
  open({})
  const asked: string[] = []
  Object.assign(Office, { auth: { getAccessToken: async () => 'token' } })
  Object.assign(Office.context, { requirements: { isSetSupported: () => false } })
  Object.assign(Office.context.mailbox, { addHandlerAsync: (type: string) => void asked.push(type) })
  const host = await (await openOutlook())?.openHost()
  host?.onTheme(() => {})()
  expect(asked).toEqual([Office.EventType.ItemChanged])
})

test('a report that comes from nobody is known all the same', async () => {
  open({})
  const { mailbox } = Office.context
  const item = { ...mailbox.item, from: undefined }
  Object.assign(Office.context, { mailbox: { ...mailbox, item } })
  expect((await openOutlook())?.mail()?.from).toBe('')
})

async function opened(details: Partial<StandInMail>): Promise<MailInOutlook | undefined> {
  open(details)
  return (await openOutlook())?.mail()
}

function open(details: Partial<StandInMail>): void {
  const mail: StandInMail = {
    messageId: '<svar@ekbacken.example>',
    conversationId: '',
    from: 'nagon@ekbacken.example',
    subject: 'Hej',
    at: 1,
    headers: '',
    text: '',
    ...details,
  }
  location.hash = `#${encodeURIComponent(JSON.stringify(mail))}`
}

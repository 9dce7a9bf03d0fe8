import { z } from 'zod'
import { type Mail, type Mailbox, MailFault } from '../desk/mailbox.ts'
import type { Calendar } from '../desk/meetings/calendar.ts'
import { openCalendar } from './calendar.ts'
import { type AskGraph, type GraphSettings, openGraph } from './graphRequests.ts'
import { openInbox } from './inbox.ts'
import { filterByKey, newMessage } from './newMessage.ts'
import { readAnswer } from './readAnswer.ts'
import { inboxOf, openWatches } from './watches.ts'

export type MailboxSettings = GraphSettings &
  Readonly<{
    /** Of the shared mailbox, which the app must have been let into. */
    address: string
  }>

/**
 * The shared mailbox in Exchange Online, through Microsoft Graph 1.0. Between Drafts and Sent Items a mail can be found
 * nowhere for a while, so that "none" is no proof that a mail which was told to go has not gone.
 */
export function openMailbox({
  address,
  ...settings
}: MailboxSettings): Mailbox & Readonly<{ calendar: Calendar }> {
  const ask = openGraph(settings)
  const user = `/users/${encodeURIComponent(address)}`
  const messages = `${user}/messages`
  return {
    ...openInbox(ask, user),
    ...openWatches(ask, inboxOf(user)),
    calendar: openCalendar(ask, user),
    find: async key => {
      const found = await allPages(ask, messages, queryFor(key))
      return found.find(mail => !mail.isDraft) ?? found[0]
    },
    draft: async mail => {
      const attempt = 'lay a mail among the drafts'
      const body = await ask({ attempt, path: messages, post: { body: newMessage(mail) } })
      return readAnswer(draftedMail, attempt, body)
    },
    send: async id => {
      const path = `${messages}/${encodeURIComponent(id)}/send`
      // It is not found while it is on its way, either.
      await ask({ attempt: 'send a mail', path, post: { body: undefined }, mayPass: [404] })
    },
  }
}

const mail = z
  .object({
    id: z.string().min(1),
    conversationId: z.string().min(1),
    internetMessageId: z.string().nullish(),
    isDraft: z.boolean(),
  })
  .transform(({ internetMessageId, ...found }) =>
    internetMessageId ? { ...found, messageId: internetMessageId } : found,
  )
const draftedMail = mail.refine(({ isDraft }) => isDraft)
/** The next page is asked for by the link's query alone, wherever it points; without the filter it would bring any mail. */
const nextQuery = z
  .url()
  .transform(link => new URL(link))
  .refine(({ searchParams }) => searchParams.has('$filter'))
  .transform(({ search }) => search)
const page = z.object({ value: z.array(mail), '@odata.nextLink': nextQuery.optional() })

/** A page may be empty and yet not the last. */
async function allPages(ask: AskGraph, messages: string, query: string): Promise<readonly Mail[]> {
  const attempt = 'look for a mail'
  const found: Mail[] = []
  let next: string | undefined = query
  for (let pages = 0; pages < mostPages; pages += 1) {
    const answered: z.infer<typeof page> = readAnswer(
      page,
      attempt,
      await ask({ attempt, path: `${messages}${next}` }),
    )
    found.push(...answered.value)
    next = answered['@odata.nextLink']
    if (next === undefined) return found
  }
  throw new MailFault(`Could not ${attempt}: Microsoft Graph goes on after ${mostPages} pages.`)
}

const mostPages = 20

function queryFor(key: string): string {
  return `?$filter=${encodeURIComponent(filterByKey(key))}&$select=id,conversationId,internetMessageId,isDraft&$top=10`
}

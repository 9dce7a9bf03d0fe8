import { z } from 'zod'
import { answeredIn } from '../desk/inquiries/answeredIn.ts'
import {
  type Arrivals,
  type ArrivedMail,
  type InboxPlace,
  type Mailbox,
  MailFault,
  MailGone,
} from '../desk/mailbox.ts'
import type { AskGraph } from './graphRequests.ts'
import { readAnswer } from './readAnswer.ts'

/** The inbox by delta query, which tells what has come since the last one, however many notifications were lost. */
export function openInbox(ask: AskGraph, user: string): Pick<Mailbox, 'arrivals' | 'answeredBy' | 'read'> {
  return {
    arrivals: place => allArrivals(ask, `${user}/mailFolders/inbox/messages/delta`, place),
    answeredBy: async id => {
      const attempt = 'see what a mail answers'
      const path = `${user}/messages/${encodeURIComponent(id)}?$select=internetMessageHeaders`
      try {
        const { internetMessageHeaders } = readAnswer(
          headed,
          attempt,
          await ask({ attempt, path, gone: [404] }),
        )
        return answeredIn(internetMessageHeaders ?? [])
      } catch (fault) {
        if (fault instanceof MailGone) return []
        throw fault
      }
    },
    read: async id => {
      const attempt = 'read a mail'
      const path = `${user}/messages/${encodeURIComponent(id)}?$select=${propertiesRead.join(',')}`
      try {
        const body = await ask({ attempt, path, prefer: 'outlook.body-content-type="text"', gone: [404] })
        return readAnswer(receivedMail, attempt, body)
      } catch (fault) {
        if (fault instanceof MailGone) return undefined
        throw fault
      }
    },
  }
}

/** Each is asked for by name: some never come otherwise. */
const propertiesRead = [
  'internetMessageId',
  'receivedDateTime',
  'from',
  'subject',
  'uniqueBody',
  'body',
  'internetMessageHeaders',
]

/** What has been taken away is told too, and a mail may be told several times. */
const arrived = z.object({
  id: z.string().min(1),
  conversationId: z.string().min(1).optional(),
  subject: z.string().nullish(),
})

const deltaPage = z.object({
  value: z.array(arrived),
  '@odata.nextLink': queryWith('$skiptoken').optional(),
  '@odata.deltaLink': queryWith('$deltatoken').optional(),
})

/** Only the query of a link is followed, wherever the link points. */
function queryWith(token: string) {
  return z
    .url()
    .transform(link => new URL(link))
    .refine(({ searchParams }) => searchParams.has(token))
    .transform(({ search }) => search)
}

async function allArrivals(ask: AskGraph, path: string, place: InboxPlace): Promise<Arrivals> {
  const attempt = 'look into the inbox'
  const mails: ArrivedMail[] = []
  let query = 'mark' in place ? place.mark : firstQuery(place.since)
  for (let pages = 0; pages < mostPages; pages += 1) {
    // A mark that has grown too old, or was another mailbox's, is not taken any more.
    const gone = 'mark' in place ? [400, 404, 410] : []
    const body = await ask({ attempt, path: `${path}${query}`, gone })
    const page: z.infer<typeof deltaPage> = readAnswer(deltaPage, attempt, body)
    mails.push(
      ...page.value.flatMap(({ id, conversationId, subject }) =>
        conversationId ? [{ id, conversationId, subject: subject ?? '' }] : [],
      ),
    )
    const { '@odata.nextLink': next, '@odata.deltaLink': mark } = page
    if (mark !== undefined) return { mails, mark }
    if (next === undefined) break
    query = next
  }
  throw new MailFault(`Could not ${attempt}: Microsoft Graph came to no end.`)
}

/** As many as are filed in one round; Graph itself goes no further back than 5 000. */
const mostPages = 600

function firstQuery(since: number): string {
  const hour = new Date(since).toISOString()
  return `?changeType=created&$select=conversationId,subject&$filter=${encodeURIComponent(`receivedDateTime ge ${hour}`)}`
}

const headers = z.array(z.object({ name: z.string(), value: z.string() })).nullish()
const headed = z.object({ internetMessageHeaders: headers })

const content = z.object({ content: z.string() })

const receivedMail = z
  .object({
    internetMessageId: z.string().nullish(),
    receivedDateTime: z.iso.datetime({ offset: true }),
    from: z.object({ emailAddress: z.object({ address: z.string().default('') }) }).nullish(),
    subject: z.string().nullish(),
    uniqueBody: content.nullish(),
    body: content.nullish(),
    internetMessageHeaders: headers,
  })
  .transform(mail => ({
    ...(mail.internetMessageId ? { messageId: mail.internetMessageId } : {}),
    receivedAt: Date.parse(mail.receivedDateTime),
    from: mail.from?.emailAddress.address ?? '',
    subject: mail.subject ?? '',
    text: mail.uniqueBody?.content || mail.body?.content || '',
    headers: mail.internetMessageHeaders ?? [],
  }))

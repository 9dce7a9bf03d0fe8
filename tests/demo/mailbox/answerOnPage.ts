import type { WayToAnswer } from '../../../bot/demo/mailbox/answered.ts'

type Answer = Readonly<{ way: WayToAnswer; text: string }>

/** Answers a sent mail as its recipient, by the form on its page. */
export async function answerOnPage(mailboxUrl: string, id: string, answer: Answer): Promise<number> {
  const { status } = await fetch(`${mailboxUrl}/brev/${encodeURIComponent(id)}/svar`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(answer),
  })
  return status
}

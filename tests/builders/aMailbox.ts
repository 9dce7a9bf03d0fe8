import {
  type Mail,
  type Mailbox,
  MailFault,
  MailGone,
  type NewMail,
  type ReceivedMail,
  type WatchOrder,
} from '../../bot/desk/mailbox.ts'

/** A mailbox in memory, and what may go wrong with it once. */
export type TestMailbox = Mailbox &
  Readonly<{
    sent: () => readonly NewMail[]
    /** Something comes in, as an answer to the sent mail of that number or, without one, to none of ours. */
    receive: (answered: number | undefined, mail: Partial<ReceivedMail>) => void
    /** The next look into the inbox tells everything once more, as after a mark that is too old. */
    forgetMark: () => void
    /** How often a mail has been opened. */
    opened: () => number
    drafts: () => readonly NewMail[]
    /** What was asked to be told of, in order. */
    watches: () => readonly (WatchOrder & Readonly<{ id: string }>)[]
    /** What was asked for again, by id. */
    renewed: () => readonly string[]
    /** The mailbox tells nobody any more. */
    dropWatches: () => void
    agreeToTell: (tells: boolean) => void
    /** The next call of the kind is carried out, and nobody hears of it. */
    loseAnswerTo: (call: 'draft' | 'send') => void
    /** The next look finds nothing, as while a mail is on its way. */
    loseSight: () => void
    /** From now on nothing is taken. */
    refuseAll: (fault: ConstructorParameters<typeof MailFault>[1]) => void
  }>

export function aMailbox(): TestMailbox {
  const mails: (Mail & Readonly<{ mail: NewMail }>)[] = []
  const inbox: (ReceivedMail & Readonly<{ id: string; conversationId: string }>)[] = []
  const reading = { isMarkGone: false, opened: 0, tells: true }
  const watches: (WatchOrder & Readonly<{ id: string }>)[] = []
  const renewed: string[] = []
  const dropped = new Set<string>()
  const unseen = new Set<'all'>()
  const lost = new Set<'draft' | 'send'>()
  const refusing: { fault?: ConstructorParameters<typeof MailFault>[1] } = {}
  const judge = () => {
    if (refusing.fault) throw new MailFault('The mailbox refuses.', refusing.fault)
  }
  const answerOrLose = (call: 'draft' | 'send') => {
    if (lost.delete(call)) throw new MailFault('No answer came.')
  }
  return {
    find: async key => (unseen.delete('all') ? undefined : mails.find(({ mail }) => mail.key === key)),
    draft: async mail => {
      judge()
      const draft = {
        id: `mail-${mails.length}`,
        conversationId: `thread-${mails.length}`,
        messageId: `<${mails.length}@stad.example>`,
        isDraft: true,
        mail,
      }
      mails.push(draft)
      answerOrLose('draft')
      return draft
    },
    send: async id => {
      judge()
      const at = mails.findIndex(mail => mail.id === id && mail.isDraft)
      const draft = mails[at]
      if (!draft) throw new MailFault('There is no such draft.', { hopeless: true })
      mails[at] = { ...draft, isDraft: false }
      answerOrLose('send')
    },
    arrivals: async place => {
      judge()
      if ('mark' in place && reading.isMarkGone) {
        reading.isMarkGone = false
        throw new MailGone('The mark is too old.')
      }
      const from = 'mark' in place ? Number(place.mark) : 0
      return { mails: inbox.slice(from), mark: String(inbox.length) }
    },
    answeredBy: async id => {
      const headers = inbox.find(mail => mail.id === id)?.headers ?? []
      return headers.filter(({ name }) => name === 'In-Reply-To').map(({ value }) => value)
    },
    read: async id => {
      judge()
      reading.opened += 1
      return inbox.find(mail => mail.id === id)
    },
    watch: async order => {
      judge()
      if (!reading.tells) throw new MailFault('The mailbox does not tell.')
      const id = `watch-${watches.length}`
      watches.push({ ...order, id })
      return { id, expiresAt: order.until }
    },
    renewWatch: async (id, until) => {
      judge()
      if (dropped.has(id)) throw new MailGone('There is no such watch.')
      renewed.push(id)
      return { id, expiresAt: until }
    },
    watches: () => watches,
    renewed: () => renewed,
    agreeToTell: tells => {
      reading.tells = tells
    },
    dropWatches: () => watches.forEach(({ id }) => void dropped.add(id)),
    receive: (answered, mail) =>
      void inbox.push({
        id: `received-${inbox.length}`,
        conversationId: answered === undefined ? 'elsewhere' : `thread-${answered}`,
        receivedAt: 0,
        from: 'placering@ekbacken.example',
        subject: 'SV: KMPX-3Q47',
        text: '',
        headers: [],
        ...mail,
      }),
    forgetMark: () => {
      reading.isMarkGone = true
    },
    opened: () => reading.opened,
    sent: () => mails.filter(({ isDraft }) => !isDraft).map(({ mail }) => mail),
    drafts: () => mails.filter(({ isDraft }) => isDraft).map(({ mail }) => mail),
    loseSight: () => void unseen.add('all'),
    loseAnswerTo: call => void lost.add(call),
    refuseAll: fault => {
      refusing.fault = fault
    },
  }
}

import { type Mail, type Mailbox, MailFault, type NewMail } from '../../bot/desk/mailbox.ts'

/** A mailbox in memory, and what may go wrong with it once. */
export type TestMailbox = Mailbox &
  Readonly<{
    sent: () => readonly NewMail[]
    drafts: () => readonly NewMail[]
    /** The next call of the kind is carried out, and nobody hears of it. */
    loseAnswerTo: (call: 'draft' | 'send') => void
    /** The next look finds nothing, as while a mail is on its way. */
    loseSight: () => void
    /** From now on nothing is taken. */
    refuseAll: (fault: ConstructorParameters<typeof MailFault>[1]) => void
  }>

export function aMailbox(): TestMailbox {
  const mails: (Mail & Readonly<{ mail: NewMail }>)[] = []
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
      const draft = { id: `mail-${mails.length}`, conversationId: 'conversation', isDraft: true, mail }
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
    sent: () => mails.filter(({ isDraft }) => !isDraft).map(({ mail }) => mail),
    drafts: () => mails.filter(({ isDraft }) => isDraft).map(({ mail }) => mail),
    loseSight: () => void unseen.add('all'),
    loseAnswerTo: call => void lost.add(call),
    refuseAll: fault => {
      refusing.fault = fault
    },
  }
}

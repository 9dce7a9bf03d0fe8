/// <reference types="office-js" />
import type { OpenMail } from '../../bot/api/contract/openMail.ts'
import type { AppHost } from '../host/host.ts'
import { headersIn } from './headersIn.ts'
import { themeOn } from './themeOn.ts'

/** A mail that somebody has open in Outlook. */
export type MailInOutlook = Readonly<{
  messageId: string
  conversationId: string
  from: string
  subject: string
  at: number
  /** None where Outlook cannot read them. */
  headers: () => Promise<OpenMail['headers']>
  text: () => Promise<string>
}>

export type Outlook = Readonly<{
  /** Undefined while none is open. */
  mail: () => MailInOutlook | undefined
  /** Another one is open: a pane that is pinned stays. Returns how to stop. */
  onMail: (changed: () => void) => () => void
  /** Fails where Outlook cannot say who looks. */
  openHost: () => Promise<AppHost>
}>

/** Undefined where there is no Outlook around the page. */
export async function openOutlook(): Promise<Outlook | undefined> {
  if (typeof Office === 'undefined') return undefined
  const { host } = await Office.onReady()
  if (host !== Office.HostType.Outlook) return undefined
  const { mailbox } = Office.context
  const listeners = new Set<() => void>()
  mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
    for (const listener of listeners) listener()
  })
  return {
    mail: () => (mailbox.item ? inOutlook(mailbox.item) : undefined),
    onMail: changed => {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    openHost,
  }
}

function inOutlook(item: Office.MessageRead): MailInOutlook {
  const { mailbox } = Office.context
  const graphs = Office.MailboxEnums.RestVersion.v2_0
  const messageId = item.internetMessageId
  /** Where the pane is pinned the item may have become another mail meanwhile, whose words would go by this one's name. */
  async function heardOfIt(ask: Asking): Promise<string> {
    const said = await heard(ask)
    if (mailbox.item?.internetMessageId === messageId) return said
    throw new Error('Could not read the mail: another one is open by now.')
  }
  return {
    messageId,
    // Outlook writes it as Exchange Web Services do, Microsoft Graph with other letters.
    conversationId: mailbox.convertToRestId(item.conversationId, graphs),
    // A report that a server wrote may come from nobody.
    from: item.from?.emailAddress ?? '',
    subject: item.subject,
    at: item.dateTimeCreated.getTime(),
    headers: () => heardOfIt(done => item.getAllInternetHeadersAsync(done)).then(headersIn, () => []),
    text: () => heardOfIt(done => item.body.getAsync(Office.CoercionType.Text, done)),
  }
}

type Asking = (done: (result: Office.AsyncResult<string>) => void) => void

function heard(ask: Asking): Promise<string> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value)
      else reject(new Error(`Could not read the mail: ${error.message}`))
    })
  })
}

/** By the same token as in Teams, of the same app. */
async function openHost(): Promise<AppHost> {
  const token = () => Office.auth.getAccessToken({ allowSignInPrompt: true, allowConsentPrompt: true })
  await token()
  const { officeTheme, mailbox, requirements } = Office.context
  return {
    theme: themeOn(officeTheme?.bodyBackgroundColor),
    onTheme: changed => {
      // An older Outlook tells of no other theme: it stays what it was.
      if (!requirements.isSetSupported('Mailbox', '1.14')) return () => {}
      const hear = (event: Office.OfficeThemeChangedEventArgs) =>
        changed(themeOn(event.officeTheme.bodyBackgroundColor))
      mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, hear)
      return () => mailbox.removeHandlerAsync(Office.EventType.OfficeThemeChanged)
    },
    token,
  }
}

/// <reference types="office-js" />

/** A mail as the stand-in shows it to be open. */
export type StandInMail = Readonly<{
  messageId: string
  conversationId: string
  from: string
  subject: string
  at: number
  headers: string
  text: string
}>

type Browser = Readonly<{
  location: Readonly<{ hash: string }>
  addEventListener: (type: 'hashchange', heard: () => void) => void
}> & { Office?: unknown }

type Hearing = ((result: Office.AsyncResult<string>) => void) | undefined

type Item = Pick<
  Office.MessageRead,
  'internetMessageId' | 'conversationId' | 'subject' | 'dateTimeCreated' | 'getAllInternetHeadersAsync'
> &
  Readonly<{ from: Pick<Office.EmailAddressDetails, 'emailAddress'>; body: Pick<Office.Body, 'getAsync'> }>

type Mailbox = Pick<Office.Mailbox, 'convertToRestId' | 'addHandlerAsync' | 'removeHandlerAsync'>

/**
 * The part of Office.js that the pane uses, in a browser without Outlook: the mail behind the `#` of the address is open.
 * It is sent to the browser as the text that it is, and so knows nothing outside itself.
 */
export function officeStandIn(browser: Browser): void {
  const listeners = new Set<() => void>()
  browser.addEventListener('hashchange', () => {
    for (const listener of listeners) listener()
  })

  function openMail(): StandInMail | undefined {
    const written = browser.location.hash.slice(1)
    return written === '' ? undefined : JSON.parse(decodeURIComponent(written))
  }

  function answer(value: string, done: Hearing): void {
    const error = { name: '', message: '', code: 0 }
    const status = Office.AsyncResultStatus.Succeeded
    done?.({ asyncContext: undefined, diagnostics: undefined, error, status, value })
  }

  function asItem(mail: StandInMail): Item {
    return {
      internetMessageId: mail.messageId,
      // As Exchange Web Services write it.
      conversationId: mail.conversationId.replaceAll('-', '/').replaceAll('_', '+'),
      from: { emailAddress: mail.from },
      subject: mail.subject,
      dateTimeCreated: new Date(mail.at),
      getAllInternetHeadersAsync: (one: unknown, other?: Hearing) =>
        answer(mail.headers, typeof one === 'function' ? result => one(result) : other),
      body: {
        getAsync: (_: unknown, one?: unknown, other?: Hearing) =>
          answer(mail.text, typeof one === 'function' ? result => one(result) : other),
      },
    }
  }

  const mailbox: Mailbox = {
    convertToRestId: id => id.replaceAll('/', '-').replaceAll('+', '_'),
    addHandlerAsync: (_, heard) => void listeners.add(() => heard()),
    removeHandlerAsync: () => listeners.clear(),
  }
  Object.defineProperty(mailbox, 'item', {
    get: () => {
      const mail = openMail()
      return mail ? asItem(mail) : null
    },
  })

  browser.Office = {
    HostType: { Outlook: 'Outlook' },
    EventType: { ItemChanged: 'olkItemSelectedChanged', OfficeThemeChanged: 'officeThemeChanged' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    CoercionType: { Text: 'text' },
    MailboxEnums: { RestVersion: { v2_0: 'v2.0' } },
    onReady: async () => ({ host: 'Outlook', platform: 'OfficeOnline' }),
    context: { mailbox, requirements: { isSetSupported: () => true } },
  }
}

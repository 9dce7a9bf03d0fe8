import { expect } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { expectNoSidewaysScroll, faultsOnPage, phone } from './tab.ts'

/** A letter as the local mailbox shows it to whoever reads the mail. */
export type Letter = Readonly<{ address: string; text: string; link: string }>

export type ProvidersMail = Readonly<{
  /** As soon as so many about the case have come, the newest first. */
  lettersAbout: (caseCode: string, many: number) => Promise<readonly Letter[]>
  /** As one answers any mail, on a phone. */
  answerByMail: (letter: Letter, text: string) => Promise<void>
  bounce: (letter: Letter) => Promise<void>
  /** Opens the page behind the link on a phone. */
  openLink: (letter: Letter) => Promise<Page>
}>

export function providersMail(browser: Browser, mailboxPort: number): ProvidersMail {
  const open = async (address: string) => {
    const context = await browser.newContext({ locale: 'sv-SE', viewport: phone })
    const page = await context.newPage()
    await page.goto(address)
    return page
  }
  return {
    lettersAbout: async (caseCode, many) => {
      const mailbox = `http://127.0.0.1:${mailboxPort}`
      const page = await open(mailbox)
      const links = page.getByRole('navigation').getByRole('link', { name: caseCode })
      // A mail is nowhere to be seen while it is on its way.
      while ((await links.count()) < many) await page.goto(mailbox)
      const addresses = await links.evaluateAll(found => found.map(link => String(Reflect.get(link, 'href'))))
      const letters = []
      for (const address of addresses) {
        await page.goto(address)
        const article = page.getByRole('article').first()
        const text = (await article.textContent()) ?? ''
        const link = (await article.getByRole('link').first().getAttribute('href')) ?? ''
        letters.push({ address, text, link })
      }
      await page.context().close()
      return letters
    },
    answerByMail: async ({ address }, text) => {
      const page = await open(address)
      await page.getByLabel('Svar', { exact: true }).fill(text)
      expect(await faultsOnPage(page)).toEqual([])
      await page.getByRole('button', { name: 'Skicka svaret' }).click()
      await page.getByRole('heading', { name: /^SV:/ }).last().waitFor()
      await expectNoSidewaysScroll(page)
      await page.context().close()
    },
    bounce: async ({ address }) => {
      const page = await open(address)
      await page.getByRole('button', { name: 'Låt brevet studsa' }).click()
      await page.getByRole('heading', { name: /^Kunde inte levereras:/ }).waitFor()
      await page.context().close()
    },
    openLink: ({ link }) => open(link),
  }
}

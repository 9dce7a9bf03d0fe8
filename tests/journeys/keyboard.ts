import type { Locator, Page } from 'playwright-core'

const mostSteps = 120

/** Goes on with Tab alone until that has the focus: whoever has no mouse must get there too. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let step = 0; step < mostSteps; step++) {
    if (await hasFocus(wanted)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Could not get to ${wanted} by keyboard.`)
}

export async function pressAt(page: Page, wanted: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
}

export function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluate(element => element.ownerDocument.activeElement === element)
}

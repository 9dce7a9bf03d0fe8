import type { Page } from 'playwright-core'

/** On a unit's page, as somebody who has just spoken to it on the telephone. */
export async function statesVacancy(page: Page, status: string, statedBy: string): Promise<void> {
  await fillsInVacancy(page, status, statedBy)
  await page.getByRole('button', { name: 'Spara' }).click()
}

export async function fillsInVacancy(page: Page, status: string, statedBy: string): Promise<void> {
  await page.getByRole('button', { name: 'Lämna platsbesked' }).click()
  const form = page.getByRole('form', { name: 'Nytt platsbesked' })
  await form.getByLabel('Vad säger enheten?').selectOption(status)
  await form.getByLabel('Vem lämnade beskedet?').fill(statedBy)
}

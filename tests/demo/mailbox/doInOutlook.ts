/** Does something to an event by the forms on the calendar's page, as if in Outlook. */
export async function doInOutlook(
  mailboxUrl: string,
  eventId: string,
  form: Readonly<Record<string, string>>,
  site = 'same-origin',
): Promise<number> {
  const { status } = await fetch(`${mailboxUrl}/kalender/${encodeURIComponent(eventId)}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': site },
    body: new URLSearchParams(form),
  })
  return status
}

import { describe, expect, test } from '@jest/globals'
import { type MailKind, type MailSigns, mailKind } from '../../../bot/domain/inquiry/mailKind.ts'

const report = 'multipart/report; boundary="b"; report-type='

const failed = { from: 'MAILER-DAEMON@mx.example', subject: 'Undelivered Mail Returned to Sender' }
const late = { subject: 'Delivery delayed: KMPX-3Q47', ...headed('Content-Type', `${report}delivery-status`) }

describe('a mail that came', () => {
  test.each<[MailKind, string, Partial<MailSigns>]>([
    ['reply', 'a person’s answer', {}],
    ['reply', 'one that says that it is no machine’s', headed('Auto-Submitted', 'no')],
    ['reply', 'one about somebody away', { subject: 'SV: KMPX-3Q47 Anna är på frånvaro' }],
    ['reply', 'one from a postmaster who is a person', { from: 'postmaster@enhet.example' }],
    ['automatic', 'an answer that says so', headed('auto-submitted', 'auto-replied')],
    ['automatic', 'one that Outlook names', { subject: 'Automatiskt svar: KMPX-3Q47' }],
    ['automatic', 'one in English', { subject: 'Automatic reply: KMPX-3Q47' }],
    ['automatic', 'an older program’s', headed('X-Autoreply', 'yes')],
    ['automatic', 'one that is sent in bulk', headed('Precedence', 'auto_reply')],
    ['automatic', 'a receipt that it was read', headed('Auto-Submitted', 'auto-generated')],
    ['bounce', 'a report of delivery', headed('Content-Type', `${report}delivery-status`)],
    ['bounce', 'a report with its type in quotes', headed('Content-Type', `${report}"delivery-status"`)],
    ['bounce', 'one that Exchange marks', headed('X-MS-Exchange-Message-Is-Ndr', '')],
    ['bounce', 'one that names who was not reached', headed('X-Failed-Recipients', 'a@b.example')],
    ['bounce', 'one known by sender and subject', failed],
    ['automatic', 'a report that it is only late', late],
  ])('is a %s: %s', (kind, _, signs) => {
    const mail = { from: 'intag@enhet.example', subject: 'SV: KMPX-3Q47', headers: [], ...signs }
    expect(mailKind(mail)).toBe(kind)
  })
})

function headed(name: string, value: string): Partial<MailSigns> {
  return { headers: [{ name, value }] }
}

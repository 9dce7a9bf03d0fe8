import type { CalendarDate } from '../calendar.ts'
import type { PersonId } from '../person.ts'
import { changedFields } from './changedFields.ts'
import { isMailAddress } from './mailbox.ts'
import { parseOrganisationNumber } from './organisationNumber.ts'
import { isPhone } from './phone.ts'
import type { Contact, FieldGroup, Provider, ProviderDetails, ProviderStatus } from './provider.ts'
import type { RegisterEntry } from './providerEntries.ts'
import type { RegisterRefusal } from './registerRefusal.ts'
import { because, judgeOptionalReason, judgeReason, judgeRegisterText } from './registerText.ts'

export type Changing<Details> = Readonly<{ details: Partial<Details>; reason: string }>

export function changeProvider(
  provider: Provider,
  { details, reason }: Changing<ProviderDetails>,
): RegisterEntry[] | RegisterRefusal {
  const changed = changedFields<ProviderDetails>(provider, inOneForm(details))
  if (!changed) return []
  const refusal = judgeDetails(changed.details) ?? judgeOptionalReason(reason)
  return refusal ?? [{ type: 'ProviderDetailsChanged', ...changed, ...because(reason) }]
}

/** Whether children may be placed there at all is never changed without saying why. */
export function changeStatus(
  provider: Provider,
  { status, reason }: Readonly<{ status: ProviderStatus; reason: string }>,
): RegisterEntry[] | RegisterRefusal {
  if (provider.status === status) return []
  const refusal = judgeReason(reason)
  if (refusal) return refusal
  return [{ type: 'ProviderStatusChanged', status, earlier: provider.status, ...because(reason) }]
}

export function verify(
  group: FieldGroup,
  { on, by }: Readonly<{ on: CalendarDate; by: PersonId }>,
): RegisterEntry[] {
  return [{ type: 'FieldGroupVerified', group, verification: { on, by } }]
}

function judgeDetails(details: Partial<ProviderDetails>): RegisterRefusal | undefined {
  const { organisationNumber, name, mailbox, contacts = [] } = details
  if (organisationNumber !== undefined && parseOrganisationNumber(organisationNumber) === undefined)
    return { refused: 'organisationNumberWrong', organisationNumber }
  const refusal = name === undefined ? undefined : judgeRegisterText(name)
  return refusal ?? judgeMail(mailbox) ?? firstRefusal(contacts.map(judgeContact))
}

function judgeContact({ role, phone, mail }: Contact): RegisterRefusal | undefined {
  if (phone !== undefined && !isPhone(phone)) return { refused: 'phoneWrong', phone }
  return judgeRegisterText(role) ?? judgeMail(mail)
}

/** Nobody need have one. */
function judgeMail(mail: string | undefined): RegisterRefusal | undefined {
  return !mail || isMailAddress(mail) ? undefined : { refused: 'mailWrong', mail }
}

function firstRefusal(judged: readonly (RegisterRefusal | undefined)[]): RegisterRefusal | undefined {
  return judged.find(refusal => refusal !== undefined)
}

function inOneForm<Details extends Partial<ProviderDetails>>(details: Details): Details {
  const { organisationNumber, name, mailbox, contacts } = details
  return {
    ...details,
    ...(organisationNumber === undefined
      ? {}
      : { organisationNumber: parseOrganisationNumber(organisationNumber) ?? organisationNumber }),
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(mailbox === undefined ? {} : { mailbox: mailbox.trim() }),
    ...(contacts === undefined ? {} : { contacts: contacts.map(contactInOneForm) }),
  }
}

/** What is empty is left out. */
function contactInOneForm({ role, phone = '', mail = '' }: Contact): Contact {
  return {
    role: role.trim(),
    ...(phone.trim() ? { phone: phone.trim() } : {}),
    ...(mail.trim() ? { mail: mail.trim() } : {}),
  }
}

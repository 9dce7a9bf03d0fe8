import type { CalendarDate } from '../calendar.ts'
import type { PersonId } from '../person.ts'
import { changedFields } from './changedFields.ts'
import { parseOrganisationNumber } from './organisationNumber.ts'
import type { FieldGroup, Provider, ProviderDetails, ProviderStatus } from './provider.ts'
import type { RegisterEntry } from './providerEntries.ts'
import type { RegisterRefusal } from './registerRefusal.ts'
import { because, judgeReason, judgeRegisterText } from './registerText.ts'

/** A new provider is proposed: somebody looks at it before any child is placed there. */
export function registerProvider(
  known: Provider | undefined,
  { id, details }: Readonly<{ id: string; details: ProviderDetails }>,
): RegisterEntry[] | RegisterRefusal {
  if (known) return { refused: 'alreadyRegistered', providerId: known.id, providerName: known.name }
  const refusal = judgeDetails(details)
  if (refusal) return refusal
  const provider: Provider = {
    id,
    ...inOneForm(details),
    status: 'proposed',
    verified: {},
    followUps: [],
    units: [],
    absorbed: [],
  }
  return [{ type: 'ProviderRegistered', provider }]
}

export type Changing<Details> = Readonly<{ details: Partial<Details>; reason: string }>

export function changeProvider(
  provider: Provider,
  { details, reason }: Changing<ProviderDetails>,
): RegisterEntry[] | RegisterRefusal {
  const refusal = judgeDetails(details)
  if (refusal) return refusal
  const changed = changedFields<ProviderDetails>(provider, inOneForm(details))
  return changed ? [{ type: 'ProviderDetailsChanged', ...changed, ...because(reason) }] : []
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

function judgeDetails({ organisationNumber, name }: Partial<ProviderDetails>): RegisterRefusal | undefined {
  if (organisationNumber !== undefined && parseOrganisationNumber(organisationNumber) === undefined)
    return { refused: 'organisationNumberWrong', organisationNumber }
  return name === undefined ? undefined : judgeRegisterText(name)
}

function inOneForm<Details extends Partial<ProviderDetails>>(details: Details): Details {
  const { organisationNumber, name, mailbox } = details
  return {
    ...details,
    ...(organisationNumber === undefined
      ? {}
      : { organisationNumber: parseOrganisationNumber(organisationNumber) }),
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(mailbox === undefined ? {} : { mailbox: mailbox.trim() }),
  }
}

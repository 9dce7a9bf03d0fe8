import { dateAt } from '../domain/calendar.ts'
import { mayKeepRegister } from '../domain/permissions.ts'
import { noteFollowUp, takeBackFollowUp } from '../domain/register/followingUp.ts'
import type { FollowUpNote } from '../domain/register/followUpNote.ts'
import { parseOrganisationNumber } from '../domain/register/organisationNumber.ts'
import type { FieldGroup, Provider, ProviderDetails, ProviderStatus } from '../domain/register/provider.ts'
import { type Changing, changeProvider, changeStatus, verify } from '../domain/register/registering.ts'
import type { RegisterRefusal } from '../domain/register/registerRefusal.ts'
import { actOnProvider, type RegisterCommand, type RegisterOutcome } from './actOnProvider.ts'
import type { Desk } from './desk.ts'

/** What is done to a provider as a whole. */

export function changeProviderDetails(
  desk: Desk,
  command: RegisterCommand,
  changing: Changing<ProviderDetails>,
): Promise<RegisterOutcome> {
  return actOnProvider(desk, command, {
    allowed: mayKeepRegister,
    decide: provider =>
      numberOfAnother(desk, provider, changing.details) ?? changeProvider(provider, changing),
  })
}

/** Two that are on one number already may be changed in all else. */
function numberOfAnother(
  desk: Desk,
  provider: Provider,
  {
    organisationNumber = provider.organisationNumber,
    external = provider.external,
  }: Partial<ProviderDetails>,
): RegisterRefusal | undefined {
  if (!external || parseOrganisationNumber(organisationNumber) === provider.organisationNumber)
    return undefined
  const number = parseOrganisationNumber(organisationNumber)
  const other = desk.register.all().find(each => each.organisationNumber === number && !each.mergedInto)
  return other && { refused: 'numberTaken', providerName: other.name }
}

export function changeProviderStatus(
  desk: Desk,
  command: RegisterCommand,
  changing: Readonly<{ status: ProviderStatus; reason: string }>,
): Promise<RegisterOutcome> {
  return actOnProvider(desk, command, {
    allowed: mayKeepRegister,
    decide: provider => changeStatus(provider, changing),
  })
}

export function verifyFieldGroup(
  desk: Desk,
  command: RegisterCommand,
  group: FieldGroup,
): Promise<RegisterOutcome> {
  return actOnProvider(desk, command, {
    allowed: mayKeepRegister,
    decide: (_, now) => verify(group, { on: dateAt(now), by: command.person.id }),
  })
}

export function addFollowUp(
  desk: Desk,
  command: RegisterCommand,
  note: Omit<FollowUpNote, 'id' | 'by'>,
): Promise<RegisterOutcome> {
  return actOnProvider(desk, command, {
    allowed: mayKeepRegister,
    decide: provider => noteFollowUp(provider, { ...note, id: command.commandId, by: command.person.id }),
  })
}

export function undoFollowUp(
  desk: Desk,
  command: RegisterCommand,
  undoing: Readonly<{ noteId: string; reason: string }>,
): Promise<RegisterOutcome> {
  return actOnProvider(desk, command, {
    allowed: mayKeepRegister,
    decide: provider => takeBackFollowUp(provider, undoing),
  })
}

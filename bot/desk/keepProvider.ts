import { dateAt } from '../domain/calendar.ts'
import { mayKeepRegister } from '../domain/permissions.ts'
import { noteFollowUp, takeBackFollowUp } from '../domain/register/followingUp.ts'
import type { FollowUpNote } from '../domain/register/followUpNote.ts'
import { parseOrganisationNumber } from '../domain/register/organisationNumber.ts'
import type { FieldGroup, Provider, ProviderDetails, ProviderStatus } from '../domain/register/provider.ts'
import { providerIdFor } from '../domain/register/providerId.ts'
import {
  type Changing,
  changeProvider,
  changeStatus,
  registerProvider,
  verify,
} from '../domain/register/registering.ts'
import type { RegisterRefusal } from '../domain/register/registerRefusal.ts'
import { addUnit, type NewUnit } from '../domain/register/unitKeeping.ts'
import { actOnFile, actOnProvider, type RegisterCommand, type RegisterOutcome } from './actOnProvider.ts'
import type { Desk } from './desk.ts'

/** What is done to a provider as a whole. */

export function addProvider(
  desk: Desk,
  { person, commandId }: Pick<RegisterCommand, 'person' | 'commandId'>,
  details: ProviderDetails,
): Promise<RegisterOutcome> {
  const id = providerIdFor(details)
  return actOnFile(
    desk,
    { person, commandId, providerId: id },
    {
      allowed: mayKeepRegister,
      decide: known => sameNumber(desk, details) ?? registerProvider(known, { id, details }),
    },
  )
}

/** Only the city has several providers on one number. Two that are registered in the same moment are merged afterwards. */
function sameNumber(
  desk: Desk,
  { organisationNumber, external }: ProviderDetails,
): RegisterRefusal | undefined {
  const same = external ? withNumber(desk, organisationNumber) : undefined
  return same && { refused: 'alreadyRegistered', providerId: same.id, providerName: same.name }
}

function withNumber(desk: Desk, organisationNumber: string): Provider | undefined {
  const number = parseOrganisationNumber(organisationNumber)
  return desk.register.all().find(provider => provider.organisationNumber === number && !provider.mergedInto)
}

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
  const other = withNumber(desk, organisationNumber)
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

export function addUnitTo(desk: Desk, command: RegisterCommand, unit: NewUnit): Promise<RegisterOutcome> {
  return actOnProvider(desk, command, {
    allowed: mayKeepRegister,
    decide: provider => addUnit(provider, unit),
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

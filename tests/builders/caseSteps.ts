import { type CaseOutcome, type Click, loadRequest } from '../../bot/desk/actOnCase.ts'
import { choosePlace } from '../../bot/desk/choosePlace.ts'
import { fileRequest } from '../../bot/desk/fileRequest.ts'
import { claimCase, lookForCandidates, suggestCandidates } from '../../bot/desk/handleCase.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import { requestIn } from '../../bot/desk/requestFile.ts'
import type { Person } from '../../bot/domain/person.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import type { Unit, UnitId } from '../../bot/domain/register/unit.ts'
import type { PlacementRequest } from '../../bot/domain/request/placementRequest.ts'
import type { RequestForm } from '../../bot/domain/request/requestForm.ts'
import type { Office } from './aDesk.ts'
import { aForm } from './aForm.ts'
import { omar, sara } from './staff.ts'

let clicks = 0

/** A press that no other press is the same as, unless it is given the same id. */
export function aClick(person: Person, caseCode = 'KMPX-3Q47', commandId = `click ${++clicks}`): Click {
  return { person, caseCode, commandId }
}

/** Files a case as it would be from the card; by Sara, unless the test says otherwise. */
export async function filed(
  { desk }: Office,
  {
    by = sara,
    caseCode = 'KMPX-3Q47',
    form = {},
  }: Readonly<{ by?: Person; caseCode?: string; form?: Partial<RequestForm> }> = {},
): Promise<PlacementRequest> {
  return stateOf(await fileRequest(desk, aClick(by, caseCode), { form: aForm(form) }))
}

/** Brings a filed case to a suggestion of the units, by Omar. */
export async function suggested(
  { desk }: Office,
  units: readonly UnitId[] = ['unit-1'],
  caseCode = 'KMPX-3Q47',
): Promise<PlacementRequest> {
  const request = (await loadRequest(desk, caseCode))?.request
  if (request?.state === 'filed') stateOf(await claimCase(desk, aClick(omar, caseCode)))
  stateOf(await lookForCandidates(desk, aClick(omar, caseCode)))
  return stateOf(await suggestCandidates(desk, aClick(omar, caseCode), units))
}

/** Chooses a unit of the suggestion; as Sara, unless the test says otherwise. */
export async function chosen(
  { desk }: Office,
  {
    by = sara,
    caseCode = 'KMPX-3Q47',
    unit = 'unit-1',
  }: Readonly<{ by?: Person; caseCode?: string; unit?: UnitId }> = {},
): Promise<PlacementRequest> {
  return stateOf(await choosePlace(desk, aClick(by, caseCode), unit))
}

/** The case after a step that must have gone well. */
export function stateOf(outcome: CaseOutcome): PlacementRequest {
  if (outcome.outcome === 'done') return outcome.state
  throw new Error(`The step was refused: ${JSON.stringify(outcome.refusal)}.`)
}

/** Why the step was not taken; undefined when it was. */
export function refusalOf(outcome: CaseOutcome): string | undefined {
  return outcome.outcome === 'refused' ? outcome.refusal.refused : undefined
}

/** The case as the archive has it. */
export async function caseIn({ archive }: Office, caseCode = 'KMPX-3Q47'): Promise<PlacementRequest> {
  const found = await archive.load(caseCode)
  if (!found) throw new Error(`There is no case ${caseCode}.`)
  return requestIn(found)
}

/** The unit as the archive and the desk's memory have it: they must not differ. */
export async function unitIn({ desk, archive }: Office, unitId: UnitId = 'unit-1'): Promise<Unit> {
  const remembered = unitOf(desk.register.all(), unitId)
  const stored = unitOf((await archive.list('provider')).map(providerIn), unitId)
  if (JSON.stringify(remembered) !== JSON.stringify(stored))
    throw new Error(`The desk remembers ${unitId} otherwise.`)
  return stored
}

function unitOf(providers: readonly Provider[], unitId: UnitId): Unit {
  const found = providers.flatMap(({ units }) => units).find(({ id }) => id === unitId)
  if (!found) throw new Error(`There is no unit ${unitId}.`)
  return found
}

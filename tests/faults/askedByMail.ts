import type { Desk } from '../../bot/desk/desk.ts'
import { claimCase, lookForCandidates } from '../../bot/desk/handleCase.ts'
import { askByMail } from '../../bot/desk/inquiries/askUnits.ts'
import { providerOf } from '../../bot/desk/inquiries/unitAsked.ts'
import { matchCase } from '../../bot/desk/matchCase.ts'
import type { UnitId } from '../../bot/domain/register/unit.ts'
import type { CaseCode } from '../../bot/domain/request/placementRequest.ts'
import { stateOf } from '../builders/caseSteps.ts'
import { clickAt, fileAt } from '../journeys/deskBeside.ts'

export type AskedByMail = Readonly<{
  caseCode: CaseCode
  unitIds: readonly UnitId[]
  /** Nobody answers, and the answer is late already. */
  isSilent: boolean
}>

/** Stands in every request, and may leave in no mail. */
export const onlyForUs = 'Går i Ekbackaskolan, kusinen bor på Storgatan.'

type Asking = Readonly<{ many: number; isSilent: boolean }>

/** A case of which so many units are asked, by chance among those that fit. */
export async function askUnitsOfCase(
  { desk: ours, lateDesk }: Readonly<{ desk: Desk; lateDesk: Desk }>,
  { many, isSilent }: Asking,
): Promise<AskedByMail> {
  const desk = isSilent ? lateDesk : ours
  await desk.catchUp()
  const caseCode = await fileAt(desk, 'Sara Lind', {
    // When it is urgent, an answer is waited for two hours, at night too.
    daysAhead: isSilent ? 1 : 9,
    freeText: onlyForUs,
    ages: [12 + Math.floor(Math.random() * 6)],
    gender: Math.random() < 0.5 ? 'boy' : 'girl',
  })
  stateOf(await claimCase(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  const request = stateOf(await lookForCandidates(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  const unitIds = matchCase(desk, request)
    .first(200)
    .map(({ unitId }) => ({ unitId, by: Math.random() }))
    .sort((one, other) => one.by - other.by)
    .map(({ unitId }) => unitId)
    .filter(unitId => providerOf(desk, unitId)?.mailbox)
    .slice(0, many)
  stateOf(await askByMail(desk, clickAt(desk, 'Omar Haddad', caseCode), { unitIds, note: '' }))
  return { caseCode, unitIds, isSilent }
}

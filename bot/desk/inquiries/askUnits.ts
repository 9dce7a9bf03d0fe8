import { answeredBy } from '../../domain/inquiry/replyTime.ts'
import { mayHandleQueue } from '../../domain/permissions.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import { type AskedUnit, askUnits } from '../../domain/request/inquiring.ts'
import type { PlacementRequest } from '../../domain/request/placementRequest.ts'
import { isRefusal, type Refusal } from '../../domain/request/refusal.ts'
import { actOnCase, type CaseOutcome, type Click } from '../actOnCase.ts'
import type { Desk } from '../desk.ts'
import { matchCase, suggestedFrom } from '../matchCase.ts'
import { providerOf } from './unitAsked.ts'

export type AskingByMail = Readonly<{ unitIds: readonly UnitId[]; note: string }>

/** Asks units whether they have a place: those that fit at this moment, and have an address to ask at. */
export function askByMail(desk: Desk, click: Click, { unitIds, note }: AskingByMail): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayHandleQueue,
    decide: (request, now) => {
      const units = unitsToAsk(desk, request, unitIds)
      if (isRefusal(units)) return units
      const deadline = answeredBy({ urgent: request.urgent, now })
      return askUnits(request, { officer: click.person.id, units, note, deadline }, now)
    },
  })
}

function unitsToAsk(
  desk: Desk,
  request: PlacementRequest,
  unitIds: readonly UnitId[],
): readonly AskedUnit[] | Refusal {
  const fitting = suggestedFrom(matchCase(desk, request), unitIds)
  if ('refused' in fitting) return fitting
  const unreachable = fitting.find(({ unitId }) => !providerOf(desk, unitId)?.mailbox)
  if (unreachable) return { refused: 'noMailbox', unitName: unreachable.unitName }
  return fitting.map(({ unitId, providerId, unitName }) => ({ unitId, providerId, unitName }))
}

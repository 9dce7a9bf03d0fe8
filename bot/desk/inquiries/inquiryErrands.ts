import type { Dispatch } from '../../archive/archive.ts'
import { nextDeadline } from '../../domain/inquiry/announceCorrespondence.ts'
import {
  correspondenceWith,
  deadlinePassed,
  settle,
  settleUndelivered,
  takeOn,
} from '../../domain/inquiry/correspondence.ts'
import { letterNumber } from '../../domain/inquiry/letterNumber.ts'
import { theClock } from '../../domain/person.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import type { RequestEntry } from '../../domain/request/entries.ts'
import { hearOfInquiry, toTakeOn } from '../../domain/request/inquiring.ts'
import type { Refusal } from '../../domain/request/refusal.ts'
import { loadRequest } from '../actOnCase.ts'
import { carryOut } from '../carryOut.ts'
import type { Desk } from '../desk.ts'
import type { Outcome, Performer } from '../dispatching.ts'
import { requestFile } from '../requestFile.ts'
import { correspondenceIn } from './correspondenceFile.ts'
import { onCorrespondence } from './onCorrespondence.ts'
import { tellRegister } from './tellRegister.ts'

/** What follows on an inquiry by itself, from the case to the unit's correspondence and back. */
export function inquiryPerformers(desk: Desk): Readonly<Record<string, Performer>> {
  return {
    askUnit: async dispatch => {
      const unitId = wordIn(dispatch.body, 'unitId')
      const found = await loadRequest(desk, dispatch.fileId)
      if (unitId === undefined || !found) return { hopeless: 'The unit to ask, or the case, is not named.' }
      const inquiry = toTakeOn(found.request, unitId)
      if (!inquiry) return { delivered: true }
      await onCorrespondence(desk, correspondenceWith(unitId), {
        commandId: commandOf(dispatch),
        decide: known => takeOn(known, inquiry),
      })
      // The case may have ended meanwhile, and said so when there was nothing to take back yet.
      const still = await loadRequest(desk, dispatch.fileId)
      if (!still || !toTakeOn(still.request, unitId)) await withdraw(desk, dispatch, unitId)
      return { delivered: true }
    },
    withdrawInquiry: async dispatch => {
      const unitId = wordIn(dispatch.body, 'unitId')
      if (unitId === undefined) return { hopeless: 'The unit that was asked is not named.' }
      await withdraw(desk, dispatch, unitId)
      return { delivered: true }
    },
    replyDeadline: async dispatch => {
      const now = desk.clock()
      const after = await onCorrespondence(desk, dispatch.fileId, {
        // It is looked at once more when the next answer is missed, and what it decides goes by what stands then.
        commandId: `${commandOf(dispatch)}:${now}`,
        decide: known => (known ? deadlinePassed(known, now) : { refused: 'unknownInquiry' }),
      })
      const next = after && nextDeadline(after)
      return next === undefined ? { delivered: true } : { notYet: next }
    },
    tellCase: dispatch => tellCase(desk, dispatch),
  }
}

async function withdraw(desk: Desk, dispatch: Dispatch, unitId: UnitId): Promise<void> {
  const settlement = { how: 'withdrawn', at: desk.clock() } as const
  await onCorrespondence(desk, correspondenceWith(unitId), {
    commandId: `${commandOf(dispatch)}:withdrawn`,
    decide: known => settle(known, dispatch.fileId, settlement),
  })
}

/** What has become of an inquiry comes into the register, and into the case that asked. */
async function tellCase(desk: Desk, dispatch: Dispatch): Promise<Outcome> {
  const caseCode = wordIn(dispatch.body, 'caseCode')
  const file = await desk.archive.load(dispatch.fileId)
  if (caseCode === undefined || !file) return { hopeless: 'The case to tell is not named.' }
  const correspondence = correspondenceIn(file)
  await tellRegister(desk, correspondence, caseCode)
  await carryOut(desk, requestFile, {
    fileId: caseCode,
    commandId: commandOf(dispatch),
    by: theClock,
    decide: (request): readonly RequestEntry[] | Refusal =>
      request ? hearOfInquiry(request, correspondence) : { refused: 'unknownCase' },
  })
  return { delivered: true }
}

/** Who was to be asked has not been, and whoever waits for the answer hears so. */
export async function letterGivenUp(desk: Desk, dispatch: Dispatch, fault: string): Promise<void> {
  const number = letterNumber(dispatch.body)
  const settlement = { how: 'undelivered', fault, at: desk.clock() } as const
  await onCorrespondence(desk, dispatch.fileId, {
    commandId: `${commandOf(dispatch)}:givenUp`,
    decide: known =>
      known && number !== undefined
        ? settleUndelivered(known, number, settlement)
        : { refused: 'unknownInquiry' },
  })
}

function commandOf({ fileId, key, version }: Dispatch): string {
  return `${fileId}:${key}:${version}`
}

function wordIn(body: unknown, name: string): string | undefined {
  if (typeof body !== 'object' || body === null || !(name in body)) return undefined
  const word: unknown = Reflect.get(body, name)
  return typeof word === 'string' ? word : undefined
}

import { hash } from 'node:crypto'
import { type Correspondence, inquiryAbout } from '../../domain/inquiry/correspondence.ts'
import { endingOf } from '../../domain/inquiry/ending.ts'
import { statementOf } from '../../domain/inquiry/statement.ts'
import { theClock } from '../../domain/person.ts'
import { noteInquiryEnd, takeBackSilence } from '../../domain/register/answerKeeping.ts'
import type { RegisterEntry } from '../../domain/register/providerEntries.ts'
import type { RegisterRefusal } from '../../domain/register/registerRefusal.ts'
import type { Unit } from '../../domain/register/unit.ts'
import { stateVacancy } from '../../domain/register/vacancyKeeping.ts'
import type { CaseCode } from '../../domain/request/placementRequest.ts'
import { carryOut } from '../carryOut.ts'
import type { Desk } from '../desk.ts'
import { providerFile } from '../providerFile.ts'
import { providerOf } from './unitAsked.ts'

type Told = Readonly<{ correspondence: Correspondence; caseCode: CaseCode; providerId: string }>

/**
 * What has become of an inquiry comes into the register: what the unit said as what it said, and whether it answered
 * into its track record. The provider's file outlives the case, and does not name it for that.
 */
export async function tellRegister(
  desk: Desk,
  correspondence: Correspondence,
  caseCode: CaseCode,
): Promise<void> {
  const provider = providerOf(desk, correspondence.unitId)
  if (!provider) return
  const told = { correspondence, caseCode, providerId: provider.id }
  await stateWhatItSaid(desk, told)
  await noteHowItEnded(desk, told)
}

/** What the register cannot take as a statement, such as more places than the permit has, stands in the case alone. */
async function stateWhatItSaid(desk: Desk, told: Told): Promise<void> {
  const { correspondence, caseCode, providerId } = told
  const { unitId } = correspondence
  const inquiry = inquiryAbout(correspondence, caseCode)
  const stating = inquiry && statementOf(inquiry)
  if (!stating) return
  // Earlier versions named the case in the command: what they have stated is not stated anew.
  const earlier = `reply:${unitId}:${caseCode}:${stating.statedAt}`
  if (await desk.archive.isDone(providerId, earlier)) return
  await atUnit(desk, told, {
    commandId: `statement:${nameless(unitId, caseCode, stating.statedAt)}`,
    decide: unit => stateVacancy(unit, stating, stating.statedAt),
  })
}

async function noteHowItEnded(desk: Desk, told: Told): Promise<void> {
  const { correspondence, caseCode } = told
  const ending = endingOf(correspondence, caseCode)
  if (!ending) return
  const { letter, ...end } = ending
  const inquiry = nameless(correspondence.unitId, caseCode, letter)
  await atUnit(desk, told, {
    commandId: `inquiry:${inquiry}:${end.how}`,
    decide: unit =>
      end.how === 'unreached' ? takeBackSilence(unit, inquiry) : noteInquiryEnd(unit, { inquiry, ...end }),
  })
}

/** The same for the same, and nobody reads out of it what it is made from. */
function nameless(...parts: readonly (string | number)[]): string {
  return hash('sha256', parts.join(' '), 'base64url')
}

type AtUnit = Readonly<{
  commandId: string
  decide: (unit: Unit) => readonly RegisterEntry[] | RegisterRefusal
}>

async function atUnit(
  desk: Desk,
  { correspondence: { unitId }, providerId }: Told,
  { commandId, decide }: AtUnit,
): Promise<void> {
  await carryOut(desk, providerFile, {
    fileId: providerId,
    commandId,
    by: theClock,
    decide: (known): readonly RegisterEntry[] | RegisterRefusal => {
      const unit = known?.units.find(({ id }) => id === unitId)
      return unit ? decide(unit) : { refused: 'unknownUnit' }
    },
  })
}

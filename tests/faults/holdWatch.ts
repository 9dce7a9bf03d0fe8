import type { Archive } from '../../bot/archive/archive.ts'
import { openArchiveClock } from '../../bot/desk/archiveClock.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import { eachOf } from './caseFindings.ts'
import { findCase, type Stage } from './drive.ts'

/** What someone who looks again and again sees of a hold that runs out, whatever the entries say of it. */
export type SeenHold = Readonly<{
  caseCode: string
  where: 'on the case' | 'at the unit'
  until: number
  /** By the archive's clock. */
  endedAt: number
  /** It was seen to stand so long before it was seen to have ended. */
  stepMs: number
}>

type Watched = Pick<SeenHold, 'caseCode' | 'where' | 'until'> & {
  readonly stands: () => Promise<boolean>
  standsAt: number
}

export type HoldWatch = Readonly<{ seen: readonly SeenHold[]; look: () => Promise<void> }>

/** Watches the holds of those cases that wait for theirs to run out. */
export async function watchHolds(stage: Stage, waiting: ReadonlySet<string>): Promise<HoldWatch> {
  const clock = await openArchiveClock(stage.archive)
  const known = new Set<string>()
  const watched = new Set<Watched>()
  const seen: SeenHold[] = []

  async function find(caseCode: string): Promise<readonly Watched[]> {
    const standsAt = clock.now()
    const request = (await findCase(stage, caseCode))?.request
    if (request?.state !== 'chosen') return []
    known.add(caseCode)
    const { holdUntil: until, unitId } = request.choice
    const { providerId = '' } = request.suggestion.candidates.find(each => each.unitId === unitId) ?? {}
    const onCase = async () => (await findCase(stage, caseCode))?.request.state === 'chosen'
    const atUnit = () => isHeldAt(stage.archive, { providerId, unitId, caseCode })
    return [
      { caseCode, where: 'on the case', until, standsAt, stands: onCase },
      { caseCode, where: 'at the unit', until, standsAt, stands: atUnit },
    ]
  }

  async function lookAt(hold: Watched): Promise<void> {
    const began = clock.now()
    if (await hold.stands()) {
      hold.standsAt = began
      return
    }
    watched.delete(hold)
    const { caseCode, where, until, standsAt } = hold
    const endedAt = clock.now()
    seen.push({ caseCode, where, until, endedAt, stepMs: endedAt - standsAt })
  }

  return {
    seen,
    look: async () => {
      const unknown = [...waiting].filter(caseCode => !known.has(caseCode))
      for (const hold of await eachOf(unknown, code => orNothing(find(code)))) watched.add(hold)
      await eachOf(watched, async hold => orNothing(lookAt(hold).then(() => [])))
    },
  }
}

type HeldPlace = Readonly<{ providerId: string; unitId: string; caseCode: string }>

async function isHeldAt(archive: Archive, { providerId, unitId, caseCode }: HeldPlace): Promise<boolean> {
  const provider = await archive.load(providerId)
  const unit = provider && providerIn(provider).units.find(({ id }) => id === unitId)
  return unit?.holds.some(hold => hold.caseCode === caseCode) ?? false
}

/** An archive that is made to fail is asked again the next time. */
async function orNothing<Found>(looking: Promise<readonly Found[]>): Promise<readonly Found[]> {
  return looking.catch(() => [])
}

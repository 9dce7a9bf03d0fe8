import type { Container } from '@azure/cosmos'
import type { Archive } from '../../../bot/archive/archive.ts'
import { newCaseCode } from '../../../bot/desk/caseCode.ts'
import { minute } from '../../../bot/domain/calendar.ts'
import { isDone, nextClick } from '../../faults/drive.ts'
import { omar } from '../../faults/scene.ts'
import type { TeamsClient } from '../../harness/teamsClient.ts'
import type { ChargeMeter, Noted } from './chargeMeter.ts'

export type Scene = Readonly<{
  /** Beside the meter, so that looking at it costs nothing. */
  archive: Archive
  container: Container
  teams: TeamsClient
  meter: ChargeMeter
}>

export type Life = Readonly<{
  caseCode: string
  /** By what is pressed; each with everything that follows from it being sent to whom it concerns. */
  acts: Readonly<Record<string, readonly Noted[]>>
  /** In bytes, while the case was open. */
  largestState: number
}>

/** A case from filed to closed, with a question on the way. */
export async function liveThrough(scene: Scene): Promise<Life> {
  const caseCode = newCaseCode(Math.random)
  const acts: Record<string, readonly Noted[]> = {}
  const states: number[] = []
  await settled(scene)
  for (;;) {
    const click = await nextClick(scene, { caseCode, plan: 'placeAndClose' })
    if (click === undefined || click === 'wait') break
    const { person, data, where } = click
    acts[data.verb] = await noted(scene, async () => {
      const answer = await scene.teams.click(person, data, where)
      if (!isDone(answer)) throw new Error(`${data.verb} was refused: ${answer.text.slice(0, 500)}`)
    })
    states.push(await stateBytes(scene, caseCode))
  }
  return { caseCode, acts, largestState: Math.max(...states) }
}

/** Someone sees the case's card, which is shown as the case stands; the dispatcher may be looking for work meanwhile. */
export function lookAt(scene: Scene, caseCode: string): Promise<readonly Noted[]> {
  const data = { verb: 'refresh', caseCode, version: 1, slot: 'queue' }
  return noted(scene, () => scene.teams.click(omar, data, 'channel'))
}

async function stateBytes({ container }: Scene, caseCode: string): Promise<number> {
  const { resource } = await container.item('state', caseCode).read()
  return Buffer.byteLength(JSON.stringify(resource))
}

async function noted(scene: Scene, act: () => Promise<unknown>): Promise<readonly Noted[]> {
  await settled(scene)
  scene.meter.take()
  await act()
  await settled(scene)
  return scene.meter.take()
}

/** Everyone is told what there is to tell them: what waits still waits for an hour to strike. */
export async function settled({ archive, meter }: Scene): Promise<void> {
  for (;;) {
    await meter.quiet(400)
    const due = await archive.dispatches.nextDue()
    if (due === undefined || due > (await archive.now()).from + 10 * minute) return
  }
}

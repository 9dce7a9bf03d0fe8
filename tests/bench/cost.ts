import { setTimeout as pause } from 'node:timers/promises'
import { liveThrough, lookAt, settled } from './cost/caseLife.ts'
import type { Noted } from './cost/chargeMeter.ts'
import { bytesIn, sizesIn } from './cost/itemSizes.ts'
import { monthlyBills } from './cost/monthlyBill.ts'
import { type Running, startMetered } from './cost/running.ts'
import { heard, type Sum, sumOf, withoutChanges } from './cost/sum.ts'

const idleSeconds = 20

/**
 * What the archive on Cosmos DB costs in request units, as Microsoft publishes them: the real program on a stand-in, a
 * case through its whole life, an idle while and a start. From that, monthly bills.
 */
export async function measure() {
  const running = await startMetered()
  const { container, meter, samplats } = running
  await settled(running)
  const before = await sizesIn(container)
  const life = await liveThrough(running)
  const items = await sizesIn(container, life.caseCode)
  const bytesPerCase = bytesIn(await sizesIn(container)) - bytesIn(before)
  const look = sumOf((await lookAt(running, life.caseCode)).filter(({ kind }) => kind === 'read'))
  const idle = await whileIdle(running)
  await samplats.stop()
  meter.take()
  await samplats.startAgain()
  const start = sumOf(withoutChanges(meter.take()))
  await running.stop()
  const acts = Object.fromEntries(Object.entries(life.acts).map(([verb, noted]) => [verb, actOf(noted)]))
  const whole = actOf(Object.values(life.acts).flat())
  const monthly = monthlyBills({
    life: whole,
    heard: whole.heard,
    look: look.charge,
    stateBytes: life.largestState,
    pollingPerSecond: idle.charge / idleSeconds,
    bytesPerCase,
    bytesPerFile: bytesIn(before) / (before.state?.many ?? 1),
  })
  const { largestState } = life
  return { items, largestState, bytesPerCase, acts, whole, look, idle, start, monthly }
}

type Act = Sum & Readonly<{ heard: number }>

function actOf(noted: readonly Noted[]): Act {
  return { ...sumOf(withoutChanges(noted)), heard: heard(noted) }
}

async function whileIdle(running: Running): Promise<Sum> {
  await settled(running)
  running.meter.take()
  await pause(idleSeconds * 1_000)
  return sumOf(running.meter.take())
}

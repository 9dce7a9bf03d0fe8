import { setTimeout as pause } from 'node:timers/promises'
import { plans } from './drive.ts'
import { type DrivenCases, driveCases } from './driveCases.ts'
import { inspectKilled } from './killedFindings.ts'
import { openScene, type Scene } from './scene.ts'

export const run = () => killSamplats(60)

const secondsInHours = (seconds: number) => String(seconds / 3_600)

/** Cases are driven by clicks while the server is killed and started again; then everything is let come to rest. */
export async function killSamplats(rounds: number) {
  const scene = await openScene({
    SAMPLATS_HOLD_HOURS: secondsInHours(4),
    SAMPLATS_SEND_SECONDS: '4',
    SAMPLATS_SEND_GAP_SECONDS: '0.02',
  })
  try {
    scene.connector.slowDown(() => Math.random() * 40)
    const kills: number[] = []
    let over = false
    const driving: DrivenCases = {
      over: () => over,
      acknowledged: [],
      cases: new Set(),
      waiting: new Set(),
      stuck: [],
    }
    const drivers = Array.from({ length: 5 }, () => driveCases(scene, driving, pace))
    for (let round = 0; round < rounds; round++) kills.push(...(await liveAndDie(scene)))
    over = true
    await Promise.all(drivers)
    return await inspectKilled(scene, { kills, ...driving })
  } finally {
    await scene.close()
  }
}

/** When it was killed. Most lives end in the midst of work, some while they begin. */
async function liveAndDie({ samplats }: Scene): Promise<readonly number[]> {
  await pause(50 + Math.random() * 1_200)
  const kills = [Date.now()]
  await samplats.kill()
  if (Math.random() < 0.2) {
    const beginning = samplats.startAgain().catch(() => {})
    await pause(Math.random() * 1_500)
    kills.push(Date.now())
    await samplats.kill()
    await beginning
  }
  await samplats.startAgain()
  return kills
}

const pace = {
  plan: () => plans[Math.floor(Math.random() * plans.length)] ?? 'place',
  thinkMs: () => Math.random() * 200,
}

import { expect, test } from '@jest/globals'
import { stormInstances } from './instances.ts'

test.each(['sqlite', 'cosmos'] as const)(
  'three processes on one archive (%s), killed and paused in turn, lose nothing and answer everyone',
  async engine => {
    const { broken, acknowledged, kills } = await stormInstances(engine, {
      cases: 20,
      leastMs: 10_000,
      mostMs: 60_000,
      drivers: 6,
      // A busy machine may stand still for a while by itself; the long run holds them to two seconds.
      holdLateMs: 10_000,
    })
    expect(broken).toEqual([])
    // Else nothing was put to the test.
    expect(acknowledged).toBeGreaterThan(60)
    expect(kills).toBeGreaterThan(0)
  },
  180_000,
)

import { expect, test } from '@jest/globals'
import { run, stormInstances } from './instances.ts'

test.each(['sqlite', 'cosmos'] as const)(
  'three processes on one archive (%s), killed and paused in turn, lose nothing and answer everyone',
  async engine => {
    const { broken } = await stormInstances(engine, {
      least: {
        seconds: 10,
        cases: 20,
        acknowledged: 60,
        kills: 1,
        pauses: 1,
        longPauses: 0,
        restarts: 0,
        holdsEnded: 1,
        holdsSeen: 2,
      },
      mostMs: 60_000,
      drivers: 6,
      // A busy machine may stand still for a while by itself; the long run holds them to two seconds.
      holdLateMs: 10_000,
    })
    expect(broken).toEqual([])
  },
  180_000,
)

test('an archive that there is not is refused in one line, and no promise is called kept', async () => {
  expect(await run(['sqlit'])).toEqual({
    broken: ['Could not storm the archive "sqlit": there are sqlite, cosmos.'],
  })
})

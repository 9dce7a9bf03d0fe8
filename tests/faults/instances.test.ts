import { expect, test } from '@jest/globals'
import { run, stormInstances } from './instances.ts'

test.each(['sqlite', 'cosmos'] as const)(
  'three processes on one archive (%s), one killed and one paused, lose nothing and answer everyone',
  async engine => {
    const { broken } = await stormInstances(engine, {
      least: {
        seconds: 0,
        cases: 8,
        acknowledged: 40,
        kills: 1,
        pauses: 1,
        longPauses: 0,
        restarts: 0,
        holdsEnded: 1,
        holdsSeen: 2,
      },
      mostMs: 180_000,
      drivers: 4,
      blows: { most: { kills: 1, pauses: 1, restarts: 0 }, longestPauseMs: 2_000 },
      judgesDelays: false,
    })
    expect(broken).toEqual([])
  },
  400_000,
)

test('an archive that there is not is refused in one line, and no promise is called kept', async () => {
  expect(await run(['sqlit'])).toEqual({
    broken: ['Could not storm the archive "sqlit": there are sqlite, cosmos.'],
  })
})

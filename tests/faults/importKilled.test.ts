import { expect, test } from '@jest/globals'
import { killImports } from './importKilled.ts'

test.each([
  ['while its parts are stored', 6, { nothing: 1, everything: 0 }],
  ['when it has just been decided', 12, { nothing: 0, everything: 1 }],
  ['in the midst of its second part', 150, { nothing: 0, everything: 1 }],
])(
  'an import that is killed %s is whole or not there at all, and whole when it is pressed again',
  async (_, moment, after) => {
    expect(await killImports([moment])).toEqual({ rounds: 1, kills: 1, after, broken: [] })
  },
)

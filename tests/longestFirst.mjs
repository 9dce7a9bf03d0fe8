import Sequencer from '@jest/test-sequencer'

/** Whole processes, browsers and archives elsewhere: these take longer than any other test, and the first the longest. */
const long = [
  'faults/instances.',
  'archive/cosmosFaults.',
  'journeys/',
  'faults/',
  'start.',
  'archiveCommand.',
  'cards/drawn.',
  'archive/cosmos',
]

/** In a fresh clone nothing tells how long a test takes, and a long one that comes last would run when all others have ended. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ path }) {
  const place = long.findIndex(beginning => path.includes(`/tests/${beginning}`))
  return place < 0 ? long.length : place
}

import { setImmediate as turn } from 'node:timers/promises'

/** How long the event loop is kept at a stretch, in ms. */
const atAStretch = 8

/** Does the work for each thing, and lets others have their turn now and then; `onTurn` hears then how much is done, and at the end. */
export async function inTurns<Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => void,
  onTurn: (done: number) => void = () => {},
): Promise<void> {
  let began = performance.now()
  for (const [at, thing] of things.entries()) {
    work(thing)
    if (performance.now() - began < atAStretch) continue
    onTurn(at + 1)
    await turn()
    began = performance.now()
  }
  onTurn(things.length)
}

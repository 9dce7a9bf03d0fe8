import type { Container } from '@azure/cosmos'
import { statusOf } from './cosmosFault.ts'
import { stateId } from './cosmosItems.ts'
import { writingAtLeisure } from './cosmosPatience.ts'
import { empty, itemsIn, type Mark, markUnfinished, standingMark } from './cosmosUnfinished.ts'

export function purger(container: Container): (fileId: string) => Promise<void> {
  return async fileId => {
    if ((await itemsIn(container, fileId)).length === 0) return
    const mark = await markUnfinished(container, fileId)
    await empty(container, fileId)
    await removeMark(container, mark)
  }
}

/** Unless it is another's by now, or the file has been made anew. */
async function removeMark(container: Container, mark: Mark): Promise<void> {
  await writingAtLeisure(async ({ signal: abortSignal }) => {
    const condition = await standingMark(container, mark, abortSignal)
    if (condition === undefined) return
    try {
      const accessCondition = { type: 'IfMatch', condition }
      await container.item(stateId, mark.fileId).delete({ accessCondition, abortSignal })
    } catch (error) {
      const status = statusOf(error)
      if (status !== 404 && status !== 412) throw error
    }
  })
}

import { ActivityTypes } from 'botbuilder'
import type { Outcome, Performer } from '../desk/dispatching.ts'
import { watched } from '../desk/permitWatch.ts'
import { providerIn } from '../desk/providerFile.ts'
import { wordsFor } from '../text/words.ts'
import { postInChannel } from './posting.ts'
import { outcomeOfFault } from './sendFaults.ts'
import type { BotServices } from './services.ts'

type Posting = Pick<BotServices, 'desk' | 'adapter' | 'appId'>

/** Tells the central unit in its channel that a permit is not in force, and what that touches as it stands then. */
export function permitAlarm(services: Posting): Performer {
  return async ({ fileId, version, body }) => {
    const { desk } = services
    const file = await desk.archive.load(fileId)
    // What another process wrote a moment ago may be read here only in a moment.
    if (!file || file.version < version) return { notYet: desk.clock() + waitForWhatIsWritten }
    const unitId = unitIn(body)
    const [unit] = (await watched(desk, [providerIn(file)])).filter(each => each.unit.id === unitId)
    // Found valid again meanwhile; or handed over to another provider, where the watch on permits has it.
    if (!unit || unit.unit.permit.status === 'valid') return { delivered: true }
    return say(services, wordsFor('sv').register.permitAlarm(unit))
  }
}

const waitForWhatIsWritten = 200

async function say(services: Posting, text: string): Promise<Outcome> {
  const channel = services.desk.directory.centralUnit().queueChannel
  if (!channel) return { fault: 'no queue channel is chosen' }
  try {
    return {
      delivered: true,
      receipt: await postInChannel(services, channel, { type: ActivityTypes.Message, text }),
    }
  } catch (error) {
    return outcomeOfFault(error)
  }
}

function unitIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'unitId' in body ? body.unitId : undefined
}

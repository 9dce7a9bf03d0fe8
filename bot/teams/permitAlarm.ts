import { ActivityTypes, TextFormatTypes } from 'botbuilder'
import type { Outcome, Performer } from '../desk/dispatching.ts'
import { watched } from '../desk/permitWatch.ts'
import { providerIn } from '../desk/providerFile.ts'
import { mayWatchPermits } from '../domain/permissions.ts'
import type { WatchedUnit } from '../domain/register/permitWatch.ts'
import type { Locale } from '../domain/vocabulary.ts'
import { wordsFor } from '../text/words.ts'
import { type Message, post, postInChannel } from './posting.ts'
import { outcomeOfFault } from './sendFaults.ts'
import type { BotServices } from './services.ts'

type Posting = Pick<BotServices, 'desk' | 'adapter' | 'appId'>

/**
 * Tells the central unit in its channel that a permit is not in force, and what that touches as it stands then; where
 * there is no channel, or it can not be reached, each of those who watch permits.
 */
export function permitAlarm(services: Posting): Performer {
  return async dispatch => {
    const { fileId, version, body } = dispatch
    const { desk } = services
    const file = await desk.archive.load(fileId)
    // What another process wrote a moment ago may be read here only in a moment.
    if (!file || file.version < version) return { notYet: desk.clock() + waitForWhatIsWritten }
    const unitId = unitIn(body)
    const [unit] = (await watched(desk, [providerIn(file)])).filter(each => each.unit.id === unitId)
    // Found valid again meanwhile; or handed over to another provider, where the watch on permits has it.
    if (!unit || unit.unit.permit.status === 'valid') return { delivered: true }
    return say(services, unit, dispatch)
  }
}

const waitForWhatIsWritten = 200

/** Tries in vain, in about a minute, after which somebody else must know. */
const patientTries = 6

async function say(
  services: Posting,
  unit: WatchedUnit,
  { attempts }: Parameters<Performer>[0],
): Promise<Outcome> {
  const outcome = await sayInChannel(services, unit)
  const isLost = 'hopeless' in outcome || ('fault' in outcome && attempts >= patientTries)
  return isLost && (await sayToKeepers(services, unit)) ? { delivered: true } : outcome
}

async function sayInChannel(services: Posting, unit: WatchedUnit): Promise<Outcome> {
  const channel = services.desk.directory.centralUnit().queueChannel
  if (!channel) return { hopeless: 'no queue channel is chosen' }
  try {
    return { delivered: true, receipt: await postInChannel(services, channel, messageOf(unit, 'sv')) }
  } catch (error) {
    return outcomeOfFault(error)
  }
}

/** To each of those who watch permits, in a chat of their own; false when nobody could be reached. */
async function sayToKeepers(services: Posting, unit: WatchedUnit): Promise<boolean> {
  const told: boolean[] = []
  for (const { roles, ...person } of services.desk.directory.everyone()) {
    if (!person.chat || !mayWatchPermits({ ...person, roles, activeRoles: roles })) continue
    const posting = post(services, person.chat, messageOf(unit, person.locale))
    told.push(
      await posting.then(
        () => true,
        () => false,
      ),
    )
  }
  return told.includes(true)
}

/** Plain, for names in it may come from a list that somebody else wrote. */
function messageOf(unit: WatchedUnit, locale: Locale): Message {
  const text = wordsFor(locale).register.permitAlarm(unit)
  return { type: ActivityTypes.Message, textFormat: TextFormatTypes.Plain, text }
}

function unitIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'unitId' in body ? body.unitId : undefined
}

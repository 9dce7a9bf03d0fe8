import { type PermitNotice, permitNoticeCard } from '../cards/permitNoticeCard.ts'
import type { Outcome, Performer } from '../desk/dispatching.ts'
import { mayWatchPermits } from '../domain/permissions.ts'
import type { Locale } from '../domain/vocabulary.ts'
import { wordsFor } from '../text/words.ts'
import { cardMessage } from './cardMessage.ts'
import { type Message, post, postInChannel } from './posting.ts'
import { outcomeOfFault } from './sendFaults.ts'
import type { BotServices } from './services.ts'

export type Posting = Pick<BotServices, 'desk' | 'adapter' | 'appId' | 'tab'>

type Told = Omit<PermitNotice, 'tab'>

/** Tries in vain, in about a minute, after which somebody else must know. */
const patientTries = 6

/**
 * Tells the central unit in its channel; where there is no channel, or it can not be reached, each of those who watch
 * permits.
 */
export async function tellOfPermits(
  services: Posting,
  told: Told,
  { attempts }: Parameters<Performer>[0],
): Promise<Outcome> {
  const outcome = await tellInChannel(services, told)
  const isLost = 'hopeless' in outcome || ('fault' in outcome && attempts >= patientTries)
  return isLost && (await tellKeepers(services, told)) ? { delivered: true } : outcome
}

async function tellInChannel(services: Posting, told: Told): Promise<Outcome> {
  const channel = services.desk.directory.centralUnit().queueChannel
  if (!channel) return { hopeless: 'no queue channel is chosen' }
  try {
    return {
      delivered: true,
      receipt: await postInChannel(services, channel, messageOf(services, told, 'sv')),
    }
  } catch (error) {
    return outcomeOfFault(error)
  }
}

/** To each of those who watch permits, in a chat of their own; false when nobody could be reached. */
async function tellKeepers(services: Posting, told: Told): Promise<boolean> {
  const reached: boolean[] = []
  for (const { roles, ...person } of services.desk.directory.everyone()) {
    if (!person.chat || !mayWatchPermits({ ...person, roles, activeRoles: roles })) continue
    const posting = post(services, person.chat, messageOf(services, told, person.locale))
    reached.push(
      await posting.then(
        () => true,
        () => false,
      ),
    )
  }
  return reached.includes(true)
}

function messageOf({ tab }: Posting, told: Told, locale: Locale): Message {
  return cardMessage(permitNoticeCard({ ...told, tab }, wordsFor(locale)))
}

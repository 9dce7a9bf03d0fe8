import type { TurnContext } from 'botbuilder'
import type { Desk } from '../desk/desk.ts'
import { chatOfActivity, isPersonalChat } from './conversation.ts'

/** Who reads what is said where a turn takes place: the person alone, the central unit, or whoever happens to be there. */
export function readersOf({ activity }: TurnContext, desk: Desk): 'oneself' | 'centralUnit' | 'others' {
  if (isPersonalChat(activity)) return 'oneself'
  const queue = desk.directory.centralUnit().queueChannel
  return queue?.conversationId === chatOfActivity(activity).conversationId ? 'centralUnit' : 'others'
}

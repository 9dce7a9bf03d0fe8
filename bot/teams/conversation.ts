import type { Activity } from 'botbuilder'
import type { ChatReference } from '../domain/person.ts'

/** Where an activity came from, so that it can be answered later and unasked. */
export function chatOfActivity(activity: Activity): ChatReference {
  return {
    serviceUrl: activity.serviceUrl,
    conversationId: withoutThread(activity.conversation.id),
    tenantId: tenantOf(activity),
    botId: activity.recipient.id,
  }
}

export function isPersonalChat(activity: Activity): boolean {
  return activity.conversation.conversationType === 'personal' || activity.conversation.isGroup === false
}

export function isChannel(activity: Activity): boolean {
  return activity.conversation.conversationType === 'channel'
}

/** The message that the thread hangs under; empty for a conversation that is no thread. */
export function rootOf(conversationId: string): string {
  return conversationId.split(';messageid=')[1] ?? ''
}

function withoutThread(conversationId: string): string {
  return conversationId.split(';messageid=')[0] ?? conversationId
}

function tenantOf(activity: Activity): string {
  if (activity.conversation.tenantId) return activity.conversation.tenantId
  const { channelData } = activity
  return typeof channelData?.tenant?.id === 'string' ? channelData.tenant.id : ''
}

import { describe, expect, test } from '@jest/globals'
import { readActivity } from '../../bot/teams/arrivedActivity.ts'
import { clickFrom, messageFrom } from '../harness/teamsClient.ts'

const speaker = { person: 'someone', where: 'ownChat', connector: 'http://127.0.0.1:1/connector' } as const
const message = messageFrom(speaker, 'kö')

describe('an activity as it arrives', () => {
  test('keeps what the bot works with, and nothing that it does not', () => {
    const sent = { ...message, deliveryMode: 'expectReplies', callerId: 'urn:x', localTimestamp: 'never' }
    const { channelData: _, ...kept } = { ...message, channelData: undefined }
    const conversation = { ...message.conversation, isGroup: false, name: '' }
    expect(readActivity(sent)).toEqual({ activity: { ...kept, conversation } })
  })

  test('takes null for what a client does not know', () => {
    expect(readActivity({ ...message, replyToId: null, entities: null })).toMatchObject({
      activity: { text: 'kö' },
    })
  })

  test('keeps the value of a click as it came, for the click to be read', () => {
    const click = clickFrom(speaker, { verb: 'claim', unread: { deep: [1] } })
    expect(readActivity(click)).toMatchObject({ activity: { value: click.value } })
  })

  test('drops entities that are no mention', () => {
    const mention = { type: 'mention', mentioned: { id: 'bot' }, text: '<at>Samplats</at>' }
    const entities = [mention, { type: 'mention' }, null, 3, { type: 'clientInfo' }]
    expect(readActivity({ ...message, entities })).toMatchObject({ activity: { entities: [mention] } })
  })

  const faulty: readonly (readonly [string, unknown])[] = [
    ['no object', 'text'],
    ['an array', [message]],
    ['a text that is a number', { ...message, text: 12 }],
    ['a locale that is an object', { ...message, locale: {} }],
    ['entities that are no list', { ...message, entities: { 0: 'mention' } }],
    ['channel data that is text', { ...message, channelData: 'tenant' }],
    ['a conversation without an id', { ...message, conversation: { id: 7 } }],
    ['a sender that is text', { ...message, from: 'someone' }],
    ['a service that is no web address', { ...message, serviceUrl: 'file:///etc' }],
  ]
  test.each(faulty)('is refused when it is or has %s', (_, body) => {
    expect(readActivity(body)).toEqual({ fault: expect.stringMatching(/^The activity cannot be read: \S+ /) })
  })
})

import { type EventMessage, eventMessage } from '../../bot/api/contract/events.ts'

export type Heard = Readonly<{ id: string; message: EventMessage }>

/** Server-sent events out of text that arrives in pieces, wherever it was cut. */
export function eventReader(): (piece: string) => readonly Heard[] {
  let unread = ''
  return piece => {
    const blocks = `${unread}${piece}`.split('\n\n')
    unread = blocks.pop() ?? ''
    return blocks.flatMap(heardIn)
  }
}

/** A heartbeat is a comment, and says nothing. */
function heardIn(block: string): readonly Heard[] {
  const field = (name: string) =>
    block
      .split('\n')
      .find(line => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
  const data = field('data')
  return data === undefined ? [] : [{ id: field('id') ?? '', message: eventMessage.parse(JSON.parse(data)) }]
}

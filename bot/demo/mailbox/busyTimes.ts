import { createHash } from 'node:crypto'
import { z } from 'zod'
import { hour, minute } from '../../domain/calendar.ts'
import { endOf, type StoredEvent, startOf, startsOf } from './events.ts'

const moment = z.strictObject({ dateTime: z.string(), timeZone: z.literal('UTC') })
const asked = z.strictObject({
  Schedules: z.array(z.email()).min(1).max(20),
  StartTime: moment,
  EndTime: moment,
  AvailabilityViewInterval: z.int().min(5).max(1440),
})

/** When each is busy: by what is booked here, and by hours that are invented, and the same each time. */
export function busyTimes(body: unknown, events: readonly StoredEvent[]): object | undefined {
  const { data } = asked.safeParse(body)
  if (!data) return undefined
  const from = Date.parse(`${data.StartTime.dateTime}Z`)
  const until = Date.parse(`${data.EndTime.dateTime}Z`)
  const step = data.AvailabilityViewInterval * minute
  const count = Math.ceil((until - from) / step)
  return {
    value: data.Schedules.map(address => {
      const own = events.filter(event => !event.isCancelled && isInvited(event, address))
      const availabilityView = Array.from({ length: count }, (_, at) => {
        const [begins, ends] = [from + at * step, from + (at + 1) * step]
        const isBooked = own.some(event => isAt(event, begins, ends))
        return isBooked || isInvented(address, Math.floor(begins / hour)) ? '2' : '0'
      }).join('')
      return { scheduleId: address, availabilityView, scheduleItems: [] }
    }),
  }
}

function isAt(event: StoredEvent, begins: number, ends: number): boolean {
  const length = endOf(event) - startOf(event)
  return startsOf(event).some(start => start < ends && start + length > begins)
}

function isInvited({ attendees }: StoredEvent, address: string): boolean {
  return attendees.some(({ emailAddress }) => emailAddress.address === address)
}

/** Every fourth hour or so. */
function isInvented(address: string, hourNumber: number): boolean {
  const [first = 0] = createHash('sha256').update(`${address} ${hourNumber}`).digest()
  return first < 64
}

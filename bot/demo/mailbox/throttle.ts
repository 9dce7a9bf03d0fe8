import { type Instant, minute, second } from '../../domain/calendar.ts'

/** How the local mailbox behaves where the real one makes itself felt. */
export type Pace = Readonly<{
  /** More are turned away until the minute is over. Exchange Online takes 30 of one mailbox. */
  mailsAMinute: number
  /** Requests under way; Graph takes 4 of one app for one mailbox. */
  atOnce: number
  /** How long an answer takes, in ms. */
  answerMs: number
  /** How long a mail that was told to go is neither a draft nor among the sent, in ms. */
  onItsWayMs: number
  /** Of the mails that come, every so manieth is told of twice, or not at all. */
  repeatsEvery: number
  losesEvery: number
  /** And at every so manieth it wants to be asked once more whether it is to tell. */
  doubtsEvery: number
}>

export const usualPace: Pace = {
  mailsAMinute: 30,
  atOnce: 4,
  answerMs: 60,
  onItsWayMs: 400,
  repeatsEvery: 3,
  losesEvery: 5,
  doubtsEvery: 8,
}

export type Throttle = Readonly<{
  /** In how many seconds to come again, or undefined when the request may begin; then `end` follows it. */
  begin: () => number | undefined
  end: () => void
  /** The same for one more mail. */
  sendOne: (now: Instant) => number | undefined
}>

export function openThrottle({ atOnce, mailsAMinute }: Pace): Throttle {
  let underWay = 0
  let sent: readonly Instant[] = []
  return {
    begin: () => {
      if (underWay >= atOnce) return 1
      underWay += 1
      return undefined
    },
    end: () => {
      underWay -= 1
    },
    sendOne: now => {
      sent = sent.filter(at => at > now - minute)
      const [first] = sent
      if (first !== undefined && sent.length >= mailsAMinute)
        return Math.ceil((first + minute - now) / second)
      sent = [...sent, now]
      return undefined
    },
  }
}

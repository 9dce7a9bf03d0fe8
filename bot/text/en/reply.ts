import {
  highestReplyPrice,
  longestReplyText,
  mostReplyPlaces,
  type ReplyFault,
} from '../../domain/inquiry/reply.ts'
import { englishFigures as figures } from '../figures.ts'
import type { ReplyWords } from '../replyWords.ts'
import { identifyingKinds } from './identifyingKinds.ts'

const fields: ReplyWords['fields'] = {
  answer: 'Your answer',
  places: 'Number of places',
  from: 'Free from',
  dailyPrice: 'Price per day in kronor (optional)',
  conditions: 'Conditions (optional)',
  reason: 'Why not?',
  question: 'What do you need to know?',
}

export const reply: ReplyWords = {
  title: 'Do you have a place?',
  faulty: 'Correct the answer',
  toUnit: unitName => `Inquiry to ${unitName}`,
  answerNow: 'You have answered that you need to know more. Answer here when you know.',
  inTheMail: 'What the mail said',
  answers: {
    free: 'Yes, we have a place',
    full: 'No, we are full',
    unsuited: 'No, it does not suit us',
    needsMore: 'We need to know more',
  },
  fields,
  hints: {
    dailyPrice: 'For one child and excluding VAT, such as 2\u00a0450,50.',
    text: `At most ${longestReplyText} characters. Write no names, numbers or addresses.`,
  },
  send: 'Send the answer',
  notSent: 'The answer has not been sent. What you wrote is still here. Correct this:',
  fault,
  busy: 'The answer could not be saved just now. What you wrote is still here. Send it again in a while.',
  notices: {
    taken: {
      title: 'Thank you, your answer has arrived',
      text: 'The placement unit reads it and will be in touch if need be. You can close this page.',
    },
    unknown: {
      title: 'The link is not valid',
      text: 'See that all of the link came along from the mail, or reply to the mail instead.',
    },
    expired: { title: 'The link has expired', text: 'Reply to the mail if you still want to answer.' },
    replied: {
      title: 'You have already answered',
      text: 'The first answer counts. Reply to the mail if something has changed.',
    },
    closed: {
      title: 'The answer is no longer needed',
      text: 'The inquiry is closed. Thank you for having a look.',
    },
    tooMany: { title: 'Too many tries', text: 'Wait a minute and then open the link again.' },
    tooLarge: {
      title: 'The answer is too long',
      text: `Nothing has been saved. Go back and write at most ${longestReplyText} characters in each box.`,
    },
    notAForm: {
      title: 'The answer could not be read',
      text: 'Nothing has been saved. Open the link in the mail again.',
    },
    broken: { title: 'Something went wrong', text: 'Open the link in the mail again in a while.' },
  },
}

function fault(given: ReplyFault): string {
  const name = fields[given.field].replace(/ \(.*\)|\?$/g, '')
  switch (given.fault) {
    case 'missing':
      return given.field === 'answer' ? 'Choose an answer.' : `${name}: fill this in.`
    case 'unreadable':
      return `${name}: it could not be read. ${howToWrite(given.field)}`
    case 'outOfRange':
      return given.field === 'places'
        ? `${name}: write a whole number from 1 to ${mostReplyPlaces}.`
        : `${name}: write a price from 1 to ${figures.number(highestReplyPrice)} kronor.`
    case 'inThePast':
      return `${name}: that day has passed. Choose today or later.`
    case 'tooFarAhead':
      return `${name}: that day is more than two years ahead. Choose an earlier one.`
    case 'tooLong':
      return `${name}: the text is too long. Write at most ${longestReplyText} characters.`
    case 'identifying':
      return `${name}: the text seems to hold ${identifyingKinds[given.kind]}. Remove it before you send.`
  }
}

function howToWrite(field: ReplyFault['field']): string {
  if (field === 'from') return 'Write for example 2026-12-01.'
  return field === 'places' ? 'Write for example 2.' : 'Write for example 2\u00a0450,50.'
}

import type { OutlookWords } from '../outlookWords.ts'

export const outlook: OutlookWords = {
  noMail: { title: 'Choose a mail', advice: 'The case that it belongs to will show here.' },
  whatWasAsked: 'Show what we asked',
  whatDoesItSay: 'What does the answer say?',
  answers: { free: 'Free', full: 'Full', unsuited: 'Does not suit', needsMore: 'Needs to know more' },
  places: 'Places',
  from: 'Free from',
  dailyPrice: 'Price per day in kronor, for one child and excluding VAT. Optional.',
  save: 'Save',
  saved: 'The answer is saved in the case.',
  openCase: 'Open the case',
  notFiled: 'The mail is in no case',
  whichInquiry: 'Which inquiry does it answer?',
  file: 'File under the case',
  filed: 'The mail is in the case.',
  nothingToFileUnder: 'There is no inquiry to file the mail under',
  nothingToFileUnderAdvice:
    'Unanswered inquiries of your own cases show here, those of cases that the mail names, and those to the unit that it comes from. Take the case, or ask the unit from the page of the case first.',
  unreadable: {
    title: 'The mail could not be read',
    detail: 'Nothing is saved. Open the mail again and try once more.',
  },
  onlyInOutlook: {
    title: 'The pane opens in Outlook',
    detail: 'Open a mail in Outlook and choose Samplats above it.',
  },
  notSignedIn: {
    title: 'Outlook could not sign you in',
    detail: 'Sign in to Outlook with your work account and open the pane again.',
  },
}

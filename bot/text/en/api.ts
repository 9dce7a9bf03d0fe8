import type { ApiWords } from '../apiWords.ts'

export const api: ApiWords = {
  problems: {
    notUnderstood: {
      title: 'What you entered could not be read',
      detail: 'Nothing has been saved. Correct what is marked and try again.',
    },
    notSignedIn: { title: 'You are not signed in', detail: 'Reload the page to sign in again.' },
    notAllowed: {
      title: 'You may not see this',
      detail: 'Your role gives no access. Ask your manager if you need it.',
    },
    notOnStaff: {
      title: 'You are not on the staff list',
      detail: 'Ask whoever looks after Samplats in the municipality to add you.',
    },
    noRole: {
      title: 'You have no role in Samplats',
      detail: 'Ask whoever looks after Samplats in the municipality to give you the role that you work in.',
    },
    notFound: { title: 'It does not exist', detail: 'The address may be old. Search the register instead.' },
    refused: { title: 'That cannot be done now', detail: 'Nothing has been saved.' },
    changedMeanwhile: {
      title: 'Someone else was first',
      detail: 'Nothing has been saved. Read what has changed, then send again.',
    },
    tooLarge: { title: 'That is too much at once', detail: 'Nothing has been saved. Send less at a time.' },
    notJson: {
      title: 'What was sent has the wrong form',
      detail: 'Nothing has been saved. Reload the page.',
    },
    notAFile: {
      title: 'The file came in the wrong form',
      detail: 'Nothing has been saved. Reload the page.',
    },
    fileUnreadable: { title: 'The file could not be read', detail: 'Nothing has been saved.' },
    versionMissing: {
      title: 'It is not clear what you had seen',
      detail: 'Nothing has been saved. Reload the page and try again.',
    },
    broken: { title: 'Something went wrong', detail: 'Try again in a moment.' },
    tooMany: {
      title: 'Too many are following changes just now',
      detail: 'The page shows what was fetched last. It tries again by itself.',
    },
  },
  someoneElse: 'Samplats',
  caseHandler: 'A case handler',
}

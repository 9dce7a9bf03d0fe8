import type { AskedUnit } from '../../bot/api/contract/cases.ts'

type Answer = NonNullable<AskedUnit['mail']>['records'][number]['answer']

/** The pane beside a mail in Outlook. */
export type OutlookWords = Readonly<{
  /** In place of a mail, while none is open. */
  noMail: Readonly<{ title: string; advice: string }>
  whatWasAsked: string
  whatDoesItSay: string
  answers: Readonly<Record<Answer, string>>
  places: string
  from: string
  dailyPrice: string
  save: string
  saved: string
  openCase: string
  notFiled: string
  whichInquiry: string
  file: string
  filed: string
  nothingToFileUnder: string
  nothingToFileUnderAdvice: string
  unreadable: Readonly<{ title: string; detail: string }>
  onlyInOutlook: Readonly<{ title: string; detail: string }>
  notSignedIn: Readonly<{ title: string; detail: string }>
}>

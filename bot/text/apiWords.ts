/** What stands in the way of an answer to the tab. */
export type ProblemName =
  | 'notUnderstood'
  | 'notSignedIn'
  | 'notAllowed'
  | 'notOnStaff'
  | 'noRole'
  | 'notFound'
  | 'refused'
  | 'changedMeanwhile'
  | 'tooLarge'
  | 'notJson'
  | 'notAFile'
  | 'fileUnreadable'
  | 'versionMissing'
  | 'broken'
  | 'tooMany'

export type ApiWords = Readonly<{
  /** What could not be done; then what is true now, and what to do. */
  problems: Readonly<Record<ProblemName, Readonly<{ title: string; detail: string }>>>
  /** Who did it when no person on staff did. */
  someoneElse: string
  /** Who did it where whose client it is must not be told. */
  caseHandler: string
}>

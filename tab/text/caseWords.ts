/** The queue and the pages of its cases; what stands about a case itself comes in words from the server. */
export type CaseWords = Readonly<{
  queue: Readonly<{
    title: string
    found: (shown: number, all: number) => string
    empty: string
    emptyAdvice: string
    noneShown: string
    noneShownAdvice: string
    clearFilters: string
    filters: string
    whose: string
    whoseChoices: Readonly<Record<'all' | 'mine' | 'nobodys', string>>
    turn: string
    turnChoices: Readonly<Record<'all' | 'centralUnit' | 'socialWorker' | 'decider' | 'provider', string>>
    service: string
    everyService: string
    onlyUrgent: string
    toUnits: string
    caseCode: string
    openCase: string
  }>
  case: Readonly<{
    title: (caseCode: string) => string
    back: string
    urgent: string
    holder: string
    nobody: string
    deadline: string
    waiting: string
    request: string
    freeText: string
    parallels: string
    suggestion: string
    candidates: string
    asked: string
    whatWasSent: string
    mailedTo: (to: string, at: string) => string
    mailSubject: (subject: string) => string
    noCandidatesYet: string
    registerChanged: string
    showAnew: string
    pickedSoFar: (picked: number, most: number) => string
    compare: string
    comparison: string
    howScored: string
    score: string
    inRegister: string
    dailyPrice: string
    priceForStay: string
    distance: string
    earliest: string
    vacancy: string
    reasons: string
    ledger: (units: number) => string
    ledgerAdvice: string
    unitsOf: (reason: string, units: number) => string
    showMore: string
    conversation: string
    nothingSaid: string
    timeline: string
    cards: string
    cardsAdvice: string
    noCards: string
    sentTo: string
    readings: string
    close: string
    more: string
  }>
  meeting: Readonly<{
    title: string
    move: string
    cancel: string
    join: string
    file: string
    kind: string
    kinds: Readonly<Record<'matching' | 'followUp', string>>
    length: string
    minutes: (minutes: number) => string
    time: string
    ownTime: string
    dayAndHour: string
    repeats: string
    once: string
    rhythms: Readonly<Record<'visits' | 'beforeConsideration', string>>
    ownRhythm: string
    every: string
    unit: string
    units: Readonly<Record<'week' | 'month', string>>
    times: string
    invites: (unitName: string) => string
  }>
  command: Readonly<{
    cancel: string
    changedMeanwhile: string
    notOffered: string
    done: (next: string) => string
    fields: Readonly<
      Record<
        | 'question'
        | 'answer'
        | 'details'
        | 'unmetNote'
        | 'otherCase'
        | 'moreNote'
        | 'withdrawNote'
        | 'note'
        | 'inquiryNote',
        string
      >
    >
    reason: string
    reasons: Readonly<Record<'tooFar' | 'wrongProfile' | 'tooLate' | 'familyOpposes' | 'otherReason', string>>
    noNames: string
  }>
}>

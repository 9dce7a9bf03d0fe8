import { hour } from '../../bot/domain/calendar.ts'
import { profileOf } from '../../bot/domain/inquiry/profile.ts'
import type { RequestEntry } from '../../bot/domain/request/entries.ts'
import { aRequest, aSuggestion, now } from './aRequest.ts'
import { requestFacts } from './requestFacts.ts'

const { decision } = aRequest().decided()

/** Everything that can happen in a case, each once, with words of people in all that can hold some. */
export const everyEntry: { readonly [Type in RequestEntry['type']]: Extract<RequestEntry, { type: Type }> } =
  {
    RequestFiled: {
      type: 'RequestFiled',
      caseCode: 'KMPX-3Q47',
      district: 'hisingen',
      requester: 'sara',
      facts: requestFacts(),
      urgent: false,
      parallels: [],
      queueAudience: [],
      at: now,
    },
    QueueAudienceAdded: { type: 'QueueAudienceAdded', audience: 'channel' },
    RequestClaimed: { type: 'RequestClaimed', officer: 'omar', at: now },
    RequestTakenOver: { type: 'RequestTakenOver', officer: 'omar', from: 'maja', at: now },
    ClarificationRequested: {
      type: 'ClarificationRequested',
      clarification: { question: 'Går han i skolan?', askedBy: 'omar', askedAt: now },
    },
    ClarificationAnswered: { type: 'ClarificationAnswered', answer: 'Ja, årskurs nio.', at: now },
    DetailsAdded: {
      type: 'DetailsAdded',
      text: 'Han sover dåligt.',
      by: 'sara',
      at: now,
      facts: requestFacts(),
      coReader: 'siri',
    },
    CandidatesShown: { type: 'CandidatesShown', to: 'omar', candidates: 3, ledger: [] },
    CompetitionFound: {
      type: 'CompetitionFound',
      competition: {
        rivals: ['RTQW-88M2'],
        districts: ['centrum', 'hisingen'],
        freePlaces: 6,
        neededPlaces: 7,
        foundAt: now,
      },
    },
    CompetitionEnded: { type: 'CompetitionEnded', how: 'gotPlace', at: now },
    UnitsAsked: {
      type: 'UnitsAsked',
      inquiries: [
        {
          unitId: 'unit-1',
          providerId: 'provider-1',
          unitName: 'Ekbacken',
          askedBy: 'omar',
          askedAt: now,
          deadline: now + hour,
          note: 'Gärna redan i kväll.',
        },
      ],
      profile: profileOf(aRequest().claimed(), 'Gärna redan i kväll.'),
    },
    InquirySent: {
      type: 'InquirySent',
      unitId: 'unit-1',
      to: 'placering@ekbacken.example',
      subject: 'KMPX-3Q47',
      text: 'Pojke i tonåren, HVB, från fredag.',
      isReminder: false,
      deadline: now + hour,
      at: now,
    },
    UnitWrote: {
      type: 'UnitWrote',
      unitId: 'unit-1',
      written: { kind: 'reply', at: now, seems: 'free', text: 'Vi har två lediga platser.' },
    },
    InquirySettled: {
      type: 'InquirySettled',
      unitId: 'unit-1',
      settlement: {
        how: 'replied',
        at: now,
        channel: 'replyLink',
        reply: { answer: 'free', places: 2, from: '2026-12-03', dailyPrice: 4850, conditions: 'Eget rum.' },
      },
    },
    SuggestionSent: { type: 'SuggestionSent', suggestion: aSuggestion(), ledger: [] },
    CandidateDeclined: {
      type: 'CandidateDeclined',
      declined: { unitId: 'unit-1', unitName: 'Ekbacken', reason: 'tooFar', note: 'Två timmar bort.' },
    },
    MoreAskedFor: { type: 'MoreAskedFor', note: 'Hellre ett familjehem.' },
    SuggestionRecalled: { type: 'SuggestionRecalled', by: 'omar' },
    SuggestionExpired: { type: 'SuggestionExpired' },
    SuggestionChosen: {
      type: 'SuggestionChosen',
      choice: { unitId: 'unit-1', chosenBy: 'sara', chosenAt: now, holdUntil: now },
    },
    HoldExpired: { type: 'HoldExpired', unitId: 'unit-1' },
    ChoiceCancelled: { type: 'ChoiceCancelled', unitId: 'unit-1', note: 'Familjen ångrade sig.' },
    DecisionRecorded: { type: 'DecisionRecorded', decision },
    DecisionRefused: { type: 'DecisionRefused', decision, note: 'Nämnden vill se fler.' },
    PlacementStarted: { type: 'PlacementStarted', startedOn: '2026-11-27' },
    RequestWithdrawn: { type: 'RequestWithdrawn', by: 'sara', note: 'Behovet är löst.', at: now },
    RequestReplaced: { type: 'RequestReplaced', by: 'omar', replacedBy: 'RTQW-88M2', at: now },
    RequestUnmet: { type: 'RequestUnmet', by: 'omar', note: 'Alla är tillfrågade.', ledger: [], at: now },
    RequestExpired: { type: 'RequestExpired', at: now },
    RequestClosedByParallel: { type: 'RequestClosedByParallel', placedCase: 'RTQW-88M2', at: now },
    RequestClosed: { type: 'RequestClosed', by: 'omar', at: now },
    MeetingBooked: {
      type: 'MeetingBooked',
      meeting: { number: 1, kind: 'matching', startsAt: now, minutes: 60, bookedBy: 'sara' },
    },
    MeetingMoved: { type: 'MeetingMoved', number: 1, startsAt: now, by: 'sara' },
    MeetingCancelled: { type: 'MeetingCancelled', number: 1, at: now, by: 'sara' },
    MeetingEndedWithCase: { type: 'MeetingEndedWithCase', number: 1, ending: 'withdrawn', at: now },
    MeetingMovedInOutlook: { type: 'MeetingMovedInOutlook', number: 1, startsAt: now, minutes: 45 },
    MeetingCancelledInOutlook: { type: 'MeetingCancelledInOutlook', number: 1, at: now },
    MeetingAnswered: {
      type: 'MeetingAnswered',
      number: 1,
      answers: [
        { from: { person: 'omar' }, answer: 'accepted' },
        { from: 'guest', answer: 'declined' },
      ],
    },
    MeetingInCalendar: {
      type: 'MeetingInCalendar',
      number: 1,
      inCalendar: { eventId: 'event-1', startsAt: now },
      invited: ['sara', 'omar'],
    },
    MeetingCleared: { type: 'MeetingCleared', number: 1, at: now },
    MeetingFailed: { type: 'MeetingFailed', number: 1, at: now },
    DeliveryGivenUp: {
      type: 'DeliveryGivenUp',
      undelivered: { recipient: 'person:sara', what: 'card', fault: '403', at: now },
    },
  }

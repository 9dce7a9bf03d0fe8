import type { CalendarDate, Instant } from '../calendar.ts'
import type { PersonId } from '../person.ts'
import type { RegisterEntry } from './providerEntries.ts'

/** Why the register could not be changed, with what is true now. Words are put to it where it is shown. */
export type RegisterRefusal = Readonly<
  | { refused: 'notAllowed' }
  | { refused: 'unknownProvider' }
  | { refused: 'unknownUnit' }
  /** Somebody else has changed the same thing since the form was opened. */
  | { refused: 'changedMeanwhile'; by: PersonId; at: Instant; what: RegisterEntry['type'] }
  | { refused: 'mergedElsewhere'; providerName: string }
  | { refused: 'organisationNumberWrong'; organisationNumber: string }
  | { refused: 'mailWrong'; mail: string }
  | { refused: 'phoneWrong'; phone: string }
  /** Another provider has the organisation number that this one was to get. */
  | { refused: 'numberTaken'; providerName: string }
  | { refused: 'emptyText' }
  | { refused: 'textTooLong'; most: number }
  | { refused: 'identifyingText' }
  | { refused: 'reasonMissing' }
  | { refused: 'beyondPermit'; maxPersons: number; taken: number }
  | { refused: 'placesWithoutPromise' }
  | { refused: 'promiseWithoutPlaces' }
  | { refused: 'expiresBeforeNow' }
  | { refused: 'notStated' }
  | { refused: 'alreadyTried' }
  | { refused: 'checkedInFuture' }
  | { refused: 'checkedLater'; checkedAt: CalendarDate }
  | { refused: 'noPlacesPermitted' }
  | { refused: 'endsBeforeItBegins' }
  | { refused: 'ownProvision' }
  | { refused: 'agreementExists'; number: string }
  | { refused: 'noSuchAgreement' }
  | { refused: 'rankMissing' }
  | { refused: 'priceOutOfRange'; most: number }
  | { refused: 'noSuchPrice' }
  | { refused: 'onlyPrice' }
  | { refused: 'noSuchNote' }
  | { refused: 'sameProvider' }
  | { refused: 'busy' }
>

export type RegisterRefusalCode = RegisterRefusal['refused']

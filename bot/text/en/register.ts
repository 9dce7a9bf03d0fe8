import type { RegisterRefusal } from '../../domain/register/registerRefusal.ts'
import { englishFigures as figures } from '../figures.ts'
import type { Overtaking, RegisterWords } from '../registerWords.ts'
import { identifyingKinds } from './identifyingKinds.ts'

const did: RegisterWords['did'] = {
  ProviderRegistered: 'added the provider',
  ProviderDetailsChanged: "changed the provider's details",
  ProviderStatusChanged: "changed the provider's status",
  FieldGroupVerified: 'confirmed details',
  MailboxBounced: 'got a letter back from the provider’s mailbox',
  FollowUpNoted: 'wrote a follow-up note',
  FollowUpTakenBack: 'took back a follow-up note',
  UnitAdded: 'added a unit',
  UnitsGivenAway: 'merged the provider into another',
  UnitsKeptAfterAll: 'kept the provider, as the merge could not be made',
  UnitsTakenOver: "took over a duplicate's units",
  UnitsTurnedAway: "did not take over a duplicate's units",
  UnitChanged: "changed the unit's details",
  PermitChecked: 'checked the permit',
  AgreementAdded: 'added an agreement',
  AgreementEndMoved: 'changed the last day of an agreement',
  AgreementTakenBack: 'removed an agreement',
  PriceSet: 'set a price',
  PriceTakenBack: 'removed a price',
  VacancyStated: 'stated a vacancy',
  VacancyTakenBack: 'took back a vacancy statement',
  VacancyTried: 'noted whether a vacancy statement was right',
  InquiryEnded: 'noted whether a question about places was answered',
  SilenceTakenBack: 'noted that a question about places never arrived',
  HoldTaken: 'put a place on hold',
  HoldReleased: 'let go of a place',
  PlaceOccupied: 'gave a case a place',
}

export const register: RegisterWords = {
  refusal,
  did,
  permitKinds: { permit: 'permit', notification: 'notification' },
  permitStatuses: {
    valid: 'valid',
    conditional: 'valid on conditions',
    appealed: 'under appeal',
    revoked: 'revoked',
  },
  followUpNoteKinds: {
    baseFollowUp: 'base follow-up',
    supplierVisit: 'visit',
    complaint: 'complaint',
    survey: 'survey',
    dialogue: 'supplier dialogue',
  },
  fieldGroups: {
    contact: 'contact details',
    offer: 'target group and profile',
    permit: 'permit',
    agreements: 'agreements',
    prices: 'prices',
  },
  vacancyChannels: {
    register: 'in the register',
    phone: 'by phone',
    mail: 'by mail',
    replyLink: 'by reply link',
  },
  permitDrifts: {
    conditional: 'permit on conditions',
    appealed: 'permit under appeal',
    revoked: 'permit revoked',
    uncheckedTooLong: 'permit not checked in time',
    moreThanPermitted: 'more live there than the permit is for',
  },
  bouncedMailbox: on => `A letter to it came back ${figures.date(on)}. Check the address.`,
  personalMailbox: "Looks like a person's own address. Ask for a functional mailbox.",
}

function refusal(refused: RegisterRefusal, whoDid: (did: Overtaking) => string): string {
  switch (refused.refused) {
    case 'notAllowed':
      return 'You may not do this. Nothing has been changed.'
    case 'unknownProvider':
      return 'The provider is not in the register. Search for it again.'
    case 'unknownUnit':
      return 'This provider has no such unit. Search for it again.'
    case 'changedMeanwhile':
      return `${whoDid(refused)} ${did[refused.what]} ${figures.moment(refused.at)}. Nothing of yours has been saved. See what is new and try again.`
    case 'mergedElsewhere':
      return `${refused.providerName} has been merged with another provider. Continue there.`
    case 'organisationNumberWrong':
      return `${refused.organisationNumber} is no organisation number. Check the digits and try again.`
    case 'mailWrong':
      return `The address ${refused.mail} is no mail address. Correct it and save again.`
    case 'phoneWrong':
      return `The number ${refused.phone} is no phone number. Write it from its 0 or +.`
    case 'numberTaken':
      return `${refused.providerName} has that organisation number already. If they are one provider, merge them.`
    case 'emptyText':
      return 'The text is empty. Write something and save again.'
    case 'textTooLong':
      return `The text is too long. Write at most ${refused.most} characters.`
    case 'identifyingText':
      return `The text has not been saved, for it seems to hold ${identifyingKinds.personalNumber}. Remove that and save again.`
    case 'reasonMissing':
      return 'Write why, so that others understand the change later.'
    case 'beyondPermit':
      return `The permit is for ${refused.maxPersons} places, but there would be ${refused.taken}. Lower the number or check the permit.`
    case 'placesWithoutPromise':
      return 'Give a number of places only when some are free or have to be assessed first.'
    case 'promiseWithoutPlaces':
      return 'Say how many places it is about, at least one.'
    case 'expiresBeforeNow':
      return 'The statement has to hold for a while. Choose a later end.'
    case 'notStated':
      return 'The vacancy statement is gone. Reload the page.'
    case 'alreadyTried':
      return 'The vacancy statement has been tried and stays. State a new one instead.'
    case 'checkedInFuture':
      return 'The check cannot lie ahead. Give the day on which it was made.'
    case 'checkedLater':
      return `The permit was checked later, on ${figures.date(refused.checkedAt)}. Give that day or a later one.`
    case 'noPlacesPermitted':
      return 'A permit is for at least one place. Say how many.'
    case 'endsBeforeItBegins':
      return 'The last day is before the first. Change one of them.'
    case 'ownProvision':
      return 'The city runs the unit itself, so no agreement is needed.'
    case 'agreementExists':
      return `Agreement ${refused.number} from that day is there already. Change it instead.`
    case 'noSuchAgreement':
      return 'The agreement is gone. Reload the page.'
    case 'rankMissing':
      return "Give the unit's place in the framework's order, from 1 up."
    case 'priceOutOfRange':
      return `Give a price per day, above zero and at most ${figures.money(refused.most)}.`
    case 'noSuchPrice':
      return 'The price is gone. Reload the page.'
    case 'onlyPrice':
      return "It is the unit's only price. Set a new one before you remove it."
    case 'noSuchNote':
      return 'The note is gone. Reload the page.'
    case 'sameProvider':
      return 'A provider cannot be a duplicate of itself. Choose another.'
    case 'busy':
      return 'It could not be saved just now: too many are writing at once. Try again.'
  }
}

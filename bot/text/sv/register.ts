import type { RegisterRefusal } from '../../domain/register/registerRefusal.ts'
import { swedishFigures as figures } from '../figures.ts'
import type { Overtaking, RegisterWords } from '../registerWords.ts'
import { identifyingKinds } from './identifyingKinds.ts'

const did: RegisterWords['did'] = {
  ProviderRegistered: 'lade in utföraren',
  ProviderDetailsChanged: 'ändrade utförarens uppgifter',
  ProviderStatusChanged: 'ändrade utförarens status',
  FieldGroupVerified: 'bekräftade uppgifter',
  MailboxBounced: 'fick tillbaka ett brev från utförarens brevlåda',
  FollowUpNoted: 'skrev en anteckning om uppföljning',
  FollowUpTakenBack: 'tog tillbaka en anteckning om uppföljning',
  UnitAdded: 'lade till en enhet',
  UnitsGivenAway: 'slog ihop utföraren med en annan',
  UnitsKeptAfterAll: 'behöll utföraren, sammanslagningen gick inte att göra',
  UnitsTakenOver: 'tog över en dubbletts enheter',
  UnitsTurnedAway: 'tog inte över en dubbletts enheter',
  UnitChanged: 'ändrade enhetens uppgifter',
  PermitChecked: 'kontrollerade tillståndet',
  AgreementAdded: 'lade till ett avtal',
  AgreementEndMoved: 'ändrade ett avtals sista dag',
  AgreementTakenBack: 'tog bort ett avtal',
  PriceSet: 'satte ett pris',
  PriceTakenBack: 'tog bort ett pris',
  VacancyStated: 'lämnade ett platsbesked',
  VacancyTakenBack: 'tog tillbaka ett platsbesked',
  VacancyTried: 'noterade om ett platsbesked stämde',
  InquiryEnded: 'noterade om en fråga om plats besvarades',
  SilenceTakenBack: 'noterade att en fråga om plats aldrig kom fram',
  HoldTaken: 'höll en plats',
  HoldReleased: 'släppte en plats',
  PlaceOccupied: 'gav en plats till ett ärende',
}

export const register: RegisterWords = {
  refusal,
  did,
  permitKinds: { permit: 'tillstånd', notification: 'anmälan' },
  permitStatuses: {
    valid: 'gäller',
    conditional: 'gäller med villkor',
    appealed: 'överklagat',
    revoked: 'återkallat',
  },
  followUpNoteKinds: {
    baseFollowUp: 'basuppföljning',
    supplierVisit: 'leverantörsbesök',
    complaint: 'synpunkt',
    survey: 'enkät',
    dialogue: 'leverantörsdialog',
  },
  fieldGroups: {
    contact: 'kontaktuppgifter',
    offer: 'målgrupp och inriktning',
    permit: 'tillstånd',
    agreements: 'avtal',
    prices: 'priser',
  },
  vacancyChannels: {
    register: 'i registret',
    phone: 'per telefon',
    mail: 'med e-post',
    replyLink: 'via svarslänk',
  },
  permitDrifts: {
    conditional: 'tillstånd med villkor',
    appealed: 'tillståndet överklagat',
    revoked: 'tillståndet återkallat',
    uncheckedTooLong: 'tillståndet inte kontrollerat i tid',
    moreThanPermitted: 'fler bor där än tillståndet gäller',
  },
  bouncedMailbox: on => `Ett brev hit kom tillbaka ${figures.date(on)}. Kontrollera adressen.`,
  personalMailbox: 'Ser ut som en persons egen e-postadress. Be om en funktionsbrevlåda.',
}

function refusal(refused: RegisterRefusal, whoDid: (did: Overtaking) => string): string {
  switch (refused.refused) {
    case 'notAllowed':
      return 'Du har inte behörighet till det här. Inget är ändrat.'
    case 'unknownProvider':
      return 'Utföraren finns inte i registret. Sök upp den på nytt.'
    case 'unknownUnit':
      return 'Enheten finns inte hos den här utföraren. Sök upp den på nytt.'
    case 'changedMeanwhile':
      return `${whoDid(refused)} ${did[refused.what]} ${figures.moment(refused.at)}. Inget av ditt är sparat. Se vad som är nytt och försök igen.`
    case 'mergedElsewhere':
      return `${refused.providerName} är sammanslagen med en annan utförare. Fortsätt hos den.`
    case 'organisationNumberWrong':
      return `${refused.organisationNumber} är inget organisationsnummer. Kontrollera siffrorna och försök igen.`
    case 'mailWrong':
      return `Adressen ${refused.mail} är ingen e-postadress. Rätta den och spara igen.`
    case 'phoneWrong':
      return `Numret ${refused.phone} är inget telefonnummer. Skriv det från 0 eller +.`
    case 'numberTaken':
      return `${refused.providerName} har redan det organisationsnumret. Är de samma utförare kan du slå ihop dem.`
    case 'emptyText':
      return 'Texten är tom. Skriv något och spara igen.'
    case 'textTooLong':
      return `Texten är för lång. Skriv högst ${refused.most} tecken.`
    case 'identifyingText':
      return `Texten är inte sparad, för den verkar innehålla ${identifyingKinds.personalNumber}. Ta bort det och spara igen.`
    case 'reasonMissing':
      return 'Skriv varför, så att andra förstår ändringen senare.'
    case 'beyondPermit':
      return `Tillståndet gäller ${refused.maxPersons} platser, men det skulle bli ${refused.taken}. Minska antalet eller kontrollera tillståndet.`
    case 'placesWithoutPromise':
      return 'Ange antal platser bara när det finns lediga eller när de måste bedömas först.'
    case 'promiseWithoutPlaces':
      return 'Ange hur många platser det gäller, minst en.'
    case 'expiresBeforeNow':
      return 'Beskedet måste gälla ett tag framåt. Ange ett senare slut.'
    case 'notStated':
      return 'Platsbeskedet finns inte kvar. Ladda om sidan.'
    case 'alreadyTried':
      return 'Platsbeskedet har redan prövats och står kvar. Lämna ett nytt i stället.'
    case 'checkedInFuture':
      return 'Kontrollen kan inte ligga framåt i tiden. Ange dagen då den gjordes.'
    case 'checkedLater':
      return `Tillståndet kontrollerades senare, ${figures.date(refused.checkedAt)}. Ange den dagen eller en senare.`
    case 'noPlacesPermitted':
      return 'Ett tillstånd gäller minst en plats. Ange hur många.'
    case 'endsBeforeItBegins':
      return 'Sista dagen ligger före den första. Ändra någon av dem.'
    case 'ownProvision':
      return 'Enheten drivs i egen regi, så inget avtal behövs.'
    case 'agreementExists':
      return `Avtalet ${refused.number} från den dagen finns redan. Ändra det i stället.`
    case 'noSuchAgreement':
      return 'Avtalet finns inte kvar. Ladda om sidan.'
    case 'rankMissing':
      return 'Ange enhetens plats i ramavtalets ordning, från 1 och uppåt.'
    case 'priceOutOfRange':
      return `Ange ett pris per dygn, över noll och högst ${figures.money(refused.most)}.`
    case 'noSuchPrice':
      return 'Priset finns inte kvar. Ladda om sidan.'
    case 'onlyPrice':
      return 'Det är enhetens enda pris. Sätt ett nytt innan du tar bort det.'
    case 'noSuchNote':
      return 'Anteckningen finns inte kvar. Ladda om sidan.'
    case 'sameProvider':
      return 'En utförare kan inte vara en dubblett av sig själv. Välj en annan.'
    case 'busy':
      return 'Det gick inte att spara just nu, för många skriver samtidigt. Försök igen.'
  }
}

import type { PersonId } from '../../domain/person.ts'
import { chosenCandidate } from '../../domain/request/choosing.ts'
import type { EndedRequest, OpenRequest } from '../../domain/request/placementRequest.ts'
import type { Refusal } from '../../domain/request/refusal.ts'
import type { CaseWords } from '../caseWords.ts'
import { swedishFigures as figures } from '../figures.ts'
import { swedishLists as lists } from '../lists.ts'
import { form } from './form.ts'
import { identifyingKinds } from './identifyingKinds.ts'
import { matching } from './matching.ts'
import { reply } from './reply.ts'

const states: CaseWords['states'] = {
  filed: 'Skickad',
  claimed: 'Tagen',
  awaitingClarification: 'Väntar på svar',
  searching: 'Söker plats',
  inquiring: 'Frågar utförare',
  suggested: 'Förslag skickat',
  chosen: 'Plats vald',
  decided: 'Beslut registrerat',
  placed: 'Inflyttad',
  closed: 'Avslutad',
  withdrawn: 'Återkallad',
  replaced: 'Ersatt av annat ärende',
  unmet: 'Ingen plats hittades',
  expired: 'Tiden gick ut',
  closedByParallel: 'Löst i annat ärende',
}

export const caseWords: CaseWords = {
  states,
  turns: {
    centralUnit: 'Placeringsenhetens tur',
    socialWorker: 'Socialsekreterarens tur',
    decider: 'Beslutsfattarens tur',
    provider: 'Utförarnas tur',
    nobody: '',
  },
  yourTurn: 'Din tur',
  urgent: 'Akut',
  centralUnit: 'Placeringsenheten',
  nextForOwner,
  nextForQueue,
  ended,
  refusal,
  undelivered: (recipient, at) =>
    `Ett meddelande till ${recipient} kom inte fram ${figures.moment(at)}. Ta kontakt på annat sätt.`,
}

function nextForOwner(request: OpenRequest, officer: string): string {
  switch (request.state) {
    case 'filed':
      return 'Placeringsenheten tar ärendet härnäst. Du behöver inte göra något nu.'
    case 'claimed':
      return `${officer} går igenom förfrågan. Du behöver inte göra något nu.`
    case 'awaitingClarification':
      return `Din tur: svara på frågan från ${officer}.`
    case 'searching':
      return `${officer} söker plats. Du behöver inte göra något nu.`
    case 'inquiring':
      return `${officer} har frågat ${unitsWaitedFor(request)} och väntar på svar. Du behöver inte göra något nu.`
    case 'suggested':
      return `Din tur: välj bland förslagen senast ${figures.moment(request.suggestion.validUntil)}.`
    case 'chosen':
      return `Platsen på ${chosenCandidate(request).unitName} hålls till ${figures.moment(request.choice.holdUntil)}. Nu behövs ett beslut.`
    case 'decided':
      return `Din tur: bekräfta när flytten till ${chosenCandidate(request).unitName} är gjord.`
    case 'placed':
      return `${officer} avslutar ärendet. Du behöver inte göra något mer.`
  }
}

function nextForQueue(request: OpenRequest, officer: string): string {
  switch (request.state) {
    case 'filed':
      return 'Väntar på att någon tar ärendet.'
    case 'claimed':
      return `${officer} har ärendet. Härnäst: visa kandidater.`
    case 'awaitingClarification':
      return `${officer} har ärendet och väntar på svar från socialsekreteraren.`
    case 'searching':
      return `${officer} har ärendet. Härnäst: skicka förslag.`
    case 'inquiring':
      return `${officer} väntar på svar från ${unitsWaitedFor(request)}. Förslag kan skickas när som helst.`
    case 'suggested':
      return `Socialsekreteraren väljer bland förslagen senast ${figures.moment(request.suggestion.validUntil)}.`
    case 'chosen':
      return `${chosenCandidate(request).unitName} är vald. Platsen hålls till ${figures.moment(request.choice.holdUntil)} i väntan på beslut.`
    case 'decided':
      return `Beslut finns. Socialsekreteraren bekräftar flytten till ${chosenCandidate(request).unitName}.`
    case 'placed':
      return `Inflyttad på ${chosenCandidate(request).unitName} ${figures.date(request.startedOn)}. ${officer} avslutar ärendet.`
  }
}

function unitsWaitedFor({ inquiries }: OpenRequest): string {
  const [first, ...others] = inquiries.filter(({ settled }) => !settled)
  return first && others.length === 0 ? first.unitName : `${others.length + 1}\u00a0enheter`
}

function ended({ state, endedAt, endNote }: EndedRequest): string {
  const when = figures.moment(endedAt)
  switch (state) {
    case 'closed':
      return `Placeringen är klar och ärendet avslutat ${when}.`
    case 'withdrawn':
      return `Förfrågan återkallades ${when}.`
    case 'replaced':
      return `Ersatt av ${endNote} ${when}. Fortsätt där.`
    case 'unmet':
      return `Placeringsenheten hittade ingen plats och avslutade ärendet ${when}.`
    case 'expired':
      return `Ingen tog ärendet innan tiden gick ut ${when}.`
    case 'closedByParallel':
      return `Platsen ordnades i ${endNote}. Det här ärendet avslutades ${when}.`
  }
}

function refusal(refused: Refusal, nameOf: (id: PersonId) => string): string {
  switch (refused.refused) {
    case 'notAllowed':
      return 'Du har inte behörighet till det här. Inget är ändrat.'
    case 'unknownCase':
      return 'Det finns inget ärende med den koden. Kontrollera koden och försök igen.'
    case 'wrongState':
      return `Det går inte längre. Ärendet har ändrats och står nu som: ${states[refused.state].toLowerCase()}.`
    case 'alreadyClaimed':
      return `${nameOf(refused.officer)} tog ärendet ${figures.moment(refused.since)}.`
    case 'heldByOther':
      return `${nameOf(refused.officer)} har ärendet. Ta över det först om du ska fortsätta.`
    case 'aboutEarlier':
      return 'Kortet gäller en tidigare fråga eller ett tidigare förslag. Använd det senaste kortet i ärendet.'
    case 'suggestionExpired':
      return `Förslagen gällde till ${figures.moment(refused.at)}. Placeringsenheten söker vidare.`
    case 'holdExpired':
      return `Platsen hölls till ${figures.moment(refused.at)} och är släppt. Placeringsenheten söker vidare.`
    case 'notSuggested':
      return 'Enheten finns inte bland förslagen längre. Välj en annan.'
    case 'noCandidatePicked':
      return 'Markera minst en kandidat och skicka igen.'
    case 'tooManyCandidates':
      return `Du kan föreslå högst ${refused.most}. Avmarkera några och skicka igen.`
    case 'tooManyAsked':
      return `Du kan fråga högst ${refused.most} åt gången. Avmarkera några och skicka igen.`
    case 'alreadyAsked':
      return `${refused.unitName} är redan tillfrågad i ärendet. Svaret visas här när det kommer.`
    case 'noMailbox':
      return `${refused.unitName} har ingen e-postadress i registret. Ring, eller lägg in adressen först.`
    case 'keptOutOfMail':
      return 'Barnet behöver skyddad adress, så ingen kan frågas med e-post. Ring utföraren i stället.'
    case 'deadlinePassed':
      return 'Svarstiden har redan gått ut. Välj en senare tid.'
    case 'nothingToRecord':
      return 'Det finns inget mejl att avgöra längre. Enhetens svar är redan registrerat.'
    case 'notAsked':
      return 'Enheten är inte tillfrågad i ärendet. Välj ett annat ärende, eller fråga enheten först.'
    case 'writtenBeforeAsked':
      return 'Mejlet kom innan enheten tillfrågades i ärendet. Välj ett annat ärende.'
    case 'isNoAnswer':
      return 'Mejlet säger att ett av våra mejl inte kom fram, och är inget svar. Ring enheten, eller rätta adressen i registret.'
    case 'filedElsewhere':
      return 'Mejlet ligger redan under en annan förfrågan. Öppna mejlet igen, så visas den.'
    case 'faultyReply':
      return lists.all(refused.faults.map(reply.fault))
    case 'noLongerFits':
      return `${refused.unitName} passar inte längre: ${refused.exclusions.map(matching.exclusion).join(' ')}`
    case 'noPlaceLeft':
      return `${refused.unitName} har ingen plats kvar. Välj en annan.`
    case 'emptyText':
      return 'Texten är tom. Skriv något och skicka igen.'
    case 'textTooLong':
      return `Texten är för lång. Skriv högst ${refused.most} tecken.`
    case 'identifyingText':
      return `Texten är inte sparad, för den verkar innehålla ${identifyingKinds[refused.kind]}. Ta bort det och skicka igen.`
    case 'faultyForm':
      return lists.all(refused.faults.map(form.fault))
    case 'coReaderElsewhere':
      return 'Medläsaren måste vara en annan socialsekreterare i samma socialförvaltning. Välj någon annan.'
    case 'noDelegation':
      return `${refused.decider} har inte delegation för det här beslutet. Välj någon annan.`
    case 'ownDirectAward':
      return `${refused.decider} har själv begärt direktupphandlingen och kan inte besluta om den. Välj någon annan.`
    case 'placedInParallel':
      return `Barnet har redan fått en plats i ${refused.caseCode}. Det här ärendet avslutas strax.`
    case 'startInFuture':
      return 'Bekräfta flytten när den är gjord. Datumet kan inte ligga framåt i tiden.'
    case 'cannotReplace':
      return `${refused.caseCode} är avslutat eller gäller en annan socialförvaltning. Ange ett öppet ärende i samma förvaltning.`
    case 'meetingTimePassed':
      return 'Tiden har redan varit, eller mötet är för långt. Välj en annan tid.'
    case 'meetingTooFarAhead':
      return 'Mötet, eller det sista i serien, ligger mer än två år framåt. Välj en tidigare tid eller färre gånger.'
    case 'meetingOver':
      return 'Mötet har redan varit eller är avbokat. Inget är ändrat.'
    case 'seriesBegun':
      return 'Serien har börjat och kan inte flyttas. Avboka den och boka en ny.'
    case 'cannotRepeat':
      return `Bara uppföljningsmöten upprepas, 2–${refused.most} gånger med högst ett år emellan. Ändra hur det upprepas.`
    case 'sameCase':
      return 'Ett ärende kan inte vara en dubblett av sig självt. Ange det andra ärendets kod.'
    case 'changedSince':
      return 'Ärendet har ändrats sedan du öppnade det. Inget är sparat. Se vad som är nytt och försök igen.'
    case 'busy':
      return 'Det gick inte att spara just nu, för många skriver samtidigt. Försök igen.'
  }
}

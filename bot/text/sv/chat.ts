import type { ChatWords } from '../chatWords.ts'
import { swedishLists as lists } from '../lists.ts'
import { identifyingKinds } from './identifyingKinds.ts'

export const chat: ChatWords = {
  greeting: 'Hej. Jag tar emot placeringsförfrågningar och håller dig uppdaterad om dem.',
  help: [
    'Skriv vad som behövs, till exempel: *akut HVB för pojke 15 år, LVU, missbruk, från fredag*.',
    '**ny förfrågan** öppnar ett tomt formulär. **mina ärenden** visar dina öppna ärenden.',
    '**kö** visar ärenden som väntar. **denna kanal** gör kanalen till placeringsenhetens kö.',
    '**sök hvb missbruk** hittar enheter i registret. En ärendekod, till exempel *KMPX-3Q47*, visar ett ärende.',
    'Skriv aldrig namn, personnummer, telefonnummer eller adress. **hjälp** visar det här igen.',
  ],
  unknownSentence: 'Det där förstod jag inte. Så här kan du skriva:',
  identifying: kind =>
    `Ditt meddelande verkar innehålla ${identifyingKinds[kind]}. Ta bort meddelandet här i chatten. ` +
    'Jag har inte sparat något av det. Skriv sedan förfrågan igen utan uppgiften.',
  notRegistered: 'Du finns inte upplagd i Samplats än. Be din administratör lägga till dig, så kan du börja.',
  notYours: 'Du har inte behörighet till det här.',
  onlyInOwnChat: 'Här läser andra med. Gör det i din egen chatt med mig i stället.',
  actingAs: roles => `Du arbetar nu som ${lists.all(roles)}.`,
  unknownRole: roles => `Den rollen har du inte. Du kan välja ${lists.anyOf(roles)}.`,
  unknownUnit: names =>
    `Jag hittar ingen enhet som heter ${lists.anyOf(names.map(name => `”${name}”`))}. Inget är sparat. Skriv namnet som det står i registret.`,
  queueChannelSet: 'Nya förfrågningar visas i den här kanalen från och med nu.',
  queueChannelOnlyInChannel: 'Skriv det i kanalen som ska bli placeringsenhetens kö.',
  noQueueChannel:
    'Ingen kanal är vald för kön, därför kommer förfrågan hit. Skriv ”denna kanal” i enhetens kanal.',
  emptyQueue: 'Kön är tom. Nya förfrågningar visas här när de kommer.',
  noOpenCases: 'Du har inga öppna ärenden. Skriv ”ny förfrågan” för att börja.',
  queueHeading: count => (count === 1 ? 'Kön: 1 öppet ärende' : `Kön: ${count} öppna ärenden`),
  myCasesHeading: count => (count === 1 ? 'Ditt öppna ärende' : `Dina ${count} öppna ärenden`),
  moreCases: count => `och ${count}\u00a0till`,
  unforeseen: 'Något gick fel hos oss. Titta på ärendet innan du försöker igen.',
  tooLate: 'Det tog för lång tid. Titta på ärendet innan du försöker igen.',
  queueChannelName: 'placeringsenhetens kanal',
  notices: {
    clarificationAnswered: code => `${code}: frågan är besvarad.`,
    detailsAdded: code => `${code}: förfrågan är kompletterad.`,
    chosen: code => `${code}: en plats är vald och hålls i väntan på beslut.`,
    choiceCancelled: code => `${code}: valet är ångrat och platsen släppt.`,
    holdExpired: code => `${code}: tiden för beslut gick ut och platsen är släppt.`,
    suggestionExpired: code => `${code}: tiden för att välja gick ut. Sökningen fortsätter.`,
    suggestionRecalled: code => `${code}: förslaget är taget tillbaka. Sökningen fortsätter.`,
    moreAskedFor: code => `${code}: fler förslag behövs.`,
    allDeclined: code => `${code}: alla förslag är avböjda. Sökningen fortsätter.`,
    decided: code => `${code}: beslutet är registrerat.`,
    decisionRefused: code => `${code}: beslutet blev avslag. Sökningen fortsätter.`,
    placed: code => `${code}: flytten är gjord. Ärendet kan avslutas.`,
    takenOver: code => `${code}: en kollega har tagit över ärendet.`,
    withdrawn: code => `${code}: förfrågan är återkallad.`,
    replaced: code => `${code}: ärendet är ersatt av ett annat.`,
    unmet: code => `${code}: ingen plats hittades och ärendet är avslutat.`,
    expired: code => `${code}: tiden gick ut och ärendet är avslutat.`,
    closedByParallel: code => `${code}: platsen ordnades i ett annat ärende.`,
    inquiryAnswered: code => `${code}: en utförare har svarat.`,
    inquiryUndelivered: code => `${code}: en fråga till en utförare kom inte fram. Ring i stället.`,
    deliveryGivenUp: code => `${code}: ett meddelande kom inte fram. Öppna ärendet och se vilket.`,
  },
  previews: {
    status: code => `${code}: så går det med din förfrågan`,
    queue: code => `${code}: ärende i kön`,
    candidates: code => `${code}: kandidater`,
    clarification: code => `${code}: du har fått en fråga`,
    suggestion: code => `${code}: du har fått förslag`,
  },
  requestPreview: 'Ny förfrågan att fylla i',
}

import {
  highestReplyPrice,
  longestReplyText,
  mostReplyPlaces,
  type ReplyFault,
} from '../../domain/inquiry/reply.ts'
import { swedishFigures as figures } from '../figures.ts'
import type { ReplyWords } from '../replyWords.ts'
import { identifyingKinds } from './identifyingKinds.ts'

const fields: ReplyWords['fields'] = {
  answer: 'Ert svar',
  places: 'Antal platser',
  from: 'Ledigt från',
  dailyPrice: 'Pris per dygn i kronor (frivilligt)',
  conditions: 'Villkor (frivilligt)',
  reason: 'Varför inte?',
  question: 'Vad behöver ni veta?',
}

export const reply: ReplyWords = {
  title: 'Har ni plats?',
  faulty: 'Rätta svaret',
  toUnit: unitName => `Förfrågan till ${unitName}`,
  answerNow: 'Ni har svarat att ni behöver veta mer. Svara här när ni vet.',
  inTheMail: 'Det här stod i mejlet',
  answers: {
    free: 'Ja, vi har plats',
    full: 'Nej, vi har fullt',
    unsuited: 'Nej, det passar inte hos oss',
    needsMore: 'Vi behöver veta mer',
  },
  fields,
  hints: {
    dailyPrice: 'För ett barn och utan moms, till exempel 2\u00a0450,50.',
    text: `Högst ${longestReplyText} tecken. Skriv inga namn, nummer eller adresser.`,
  },
  send: 'Skicka svaret',
  notSent: 'Svaret är inte skickat. Det ni har skrivit står kvar. Rätta det här:',
  fault,
  busy: 'Svaret kunde inte sparas just nu. Det ni har skrivit står kvar. Skicka det igen om en stund.',
  notices: {
    taken: {
      title: 'Tack, svaret är mottaget',
      text: 'Placeringsenheten läser det och hör av sig om det behövs. Ni kan stänga sidan.',
    },
    unknown: {
      title: 'Länken gäller inte',
      text: 'Kontrollera att hela länken kom med från mejlet, eller svara på mejlet i stället.',
    },
    expired: { title: 'Länkens tid har gått ut', text: 'Svara på mejlet om ni fortfarande vill svara.' },
    replied: {
      title: 'Ni har redan svarat',
      text: 'Det första svaret gäller. Svara på mejlet om något har ändrats.',
    },
    closed: { title: 'Svaret behövs inte längre', text: 'Förfrågan är avslutad. Tack för att ni tittade.' },
    tooMany: { title: 'För många försök', text: 'Vänta en minut och öppna sedan länken igen.' },
    tooLarge: {
      title: 'Svaret är för långt',
      text: `Ingenting är sparat. Gå tillbaka och skriv högst ${longestReplyText} tecken i varje ruta.`,
    },
    notAForm: {
      title: 'Svaret gick inte att läsa',
      text: 'Ingenting är sparat. Öppna länken i mejlet igen.',
    },
    broken: { title: 'Något gick fel', text: 'Öppna länken i mejlet igen om en stund.' },
  },
}

function fault(given: ReplyFault): string {
  const name = fields[given.field].replace(/ \(.*\)|\?$/g, '')
  switch (given.fault) {
    case 'missing':
      return given.field === 'answer' ? 'Välj ett svar.' : `${name}: fyll i det här.`
    case 'unreadable':
      return `${name}: det gick inte att läsa. ${howToWrite(given.field)}`
    case 'outOfRange':
      return given.field === 'places'
        ? `${name}: skriv ett helt tal från 1 till ${mostReplyPlaces}.`
        : `${name}: skriv ett pris från 1 till ${figures.number(highestReplyPrice)} kronor.`
    case 'inThePast':
      return `${name}: dagen har redan varit. Välj i dag eller senare.`
    case 'tooFarAhead':
      return `${name}: dagen ligger mer än två år framåt. Välj en tidigare.`
    case 'tooLong':
      return `${name}: texten är för lång. Skriv högst ${longestReplyText} tecken.`
    case 'identifying':
      return `${name}: texten verkar innehålla ${identifyingKinds[given.kind]}. Ta bort det innan ni skickar.`
  }
}

function howToWrite(field: ReplyFault['field']): string {
  if (field === 'from') return 'Skriv till exempel 2026-12-01.'
  return field === 'places' ? 'Skriv till exempel 2.' : 'Skriv till exempel 2\u00a0450,50.'
}

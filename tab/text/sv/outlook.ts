import type { OutlookWords } from '../outlookWords.ts'

export const outlook: OutlookWords = {
  noMail: { title: 'Välj ett mejl', advice: 'Ärendet som det hör till visas här.' },
  whatWasAsked: 'Visa vad vi frågade',
  whatDoesItSay: 'Vad säger svaret?',
  answers: { free: 'Ledigt', full: 'Fullt', unsuited: 'Passar inte', needsMore: 'Behöver veta mer' },
  places: 'Antal platser',
  from: 'Ledigt från',
  dailyPrice: 'Pris per dygn i kronor, för ett barn och utan moms. Frivilligt.',
  save: 'Spara',
  saved: 'Svaret är sparat i ärendet.',
  openCase: 'Öppna ärendet',
  notFiled: 'Mejlet ligger inte i något ärende',
  whichInquiry: 'Vilken fråga svarar det på?',
  file: 'Lägg i ärendet',
  filed: 'Mejlet ligger i ärendet.',
  nothingToFileUnder: 'Det finns ingen fråga att lägga mejlet under',
  nothingToFileUnderAdvice:
    'Här visas obesvarade frågor i dina egna ärenden, frågor i ärenden som mejlet nämner och frågor till den enhet som det kommer från. Ta ärendet, eller fråga enheten från ärendets sida först.',
  unreadable: {
    title: 'Mejlet gick inte att läsa',
    detail: 'Ingenting är sparat. Öppna mejlet igen och försök en gång till.',
  },
  onlyInOutlook: {
    title: 'Panelen öppnas i Outlook',
    detail: 'Öppna ett mejl i Outlook och välj Samplats ovanför det.',
  },
  notSignedIn: {
    title: 'Outlook kunde inte logga in dig',
    detail: 'Logga in i Outlook med ditt arbetskonto och öppna panelen igen.',
  },
}

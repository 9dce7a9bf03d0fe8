import { swedishFigures as figures } from '../figures.ts'
import type { PermitNoticeWords } from '../permitNoticeWords.ts'

export const permitNotice: PermitNoticeWords = {
  found: {
    title: 'Ett tillstånd behöver ses över',
    consequence: () => 'Enheten föreslås inte.',
  },
  lapsed: withinDays => ({
    title: `Tillståndet har inte kontrollerats på över ${withinDays}\u00a0dagar`,
    consequence: units =>
      units === 1
        ? 'Kontrollera tillståndet och ange dagen på enhetens sida. Till dess föreslås enheten inte.'
        : `Det gäller ${figures.number(units)}\u00a0enheter. Kontrollera tillstånden och ange dagen på enheternas sidor. Till dess föreslås de inte.`,
  }),
  checkedOn: day => `senast kontrollerat ${day}`,
  cases: codes => `Öppna ärenden: ${codes}.`,
  places: (occupied, held) => `Bor där: ${occupied}. Reserverade platser: ${held}.`,
  agreements: agreements => `Avtal som gäller: ${agreements}.`,
  touchesNothing: 'Inga ärenden, platser eller avtal berörs.',
  more: units =>
    `${figures.number(units)}\u00a0${units === 1 ? 'enhet' : 'enheter'} till står i fliken, under Tillstånd.`,
  openPermits: 'Öppna tillstånden',
}

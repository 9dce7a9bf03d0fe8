import type { PermitWords } from '../permitWords.ts'
import { grouped } from './grouped.ts'

export const permits: PermitWords = {
  title: 'Tillstånd',
  allInOrder: {
    title: 'Alla tillstånd är i sin ordning',
    detail: (units, at) =>
      `${inUnits(units)} är genomgångna. Inget tillstånd är återkallat, överklagat eller förenat med villkor, alla är kontrollerade i tid och ingenstans bor fler än tillåtet. Senast sett ${at}.`,
  },
  found: (total, units, at) =>
    `${grouped(total)} av ${inUnits(units)} behöver ses över. De som berör flest står först. Senast sett ${at}.`,
  showMore: 'Visa fler',
  checkedOn: day => `Senast kontrollerat ${day}.`,
  places: ({ permitted, occupied, held }) =>
    `Bor där:\u00a0${occupied} av ${permitted} tillåtna. Platser som hålls:\u00a0${held}.`,
  cases: 'Öppna ärenden:',
  otherCases: number =>
    number === 1 ? '1\u00a0ärende som du inte ser' : `${number}\u00a0ärenden som du inte ser`,
  agreements: agreements => `Avtal som gäller: ${agreements.join('; ')}.`,
}

function inUnits(units: number): string {
  return `${grouped(units)}\u00a0${units === 1 ? 'enhet' : 'enheter'}`
}

import type { Unreadable } from '../../domain/importing/unreadable.ts'
import { swedishFigures as figures } from '../figures.ts'

const saveAgain = 'Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).'

export function unreadable(found: Unreadable): string {
  switch (found.unreadable) {
    case 'empty':
      return 'Filen är tom. Välj en fil som har rader.'
    case 'damaged':
      return `Filen går inte att läsa. ${saveAgain}`
    case 'locked':
    case 'olderExcel':
      return `Filen är skyddad med lösenord eller sparad i ett äldre format. ${saveAgain}`
    case 'macros':
      return `Filen innehåller makron, och sådana tar vi inte emot. ${saveAgain}`
    case 'otherFormat':
      return 'Filen är varken en Excel-arbetsbok (.xlsx) eller en CSV-fil. Spara den i något av de formaten.'
    case 'tooLarge':
      return `Filen är för stor. Den får vara högst ${megabytes(found.mostBytes)}. Dela den i flera.`
    case 'tooLargeUnpacked':
      return 'Filen blir för stor när den packas upp. Dela den i flera.'
    case 'tooSlow':
      return 'Filen tar för lång tid att läsa. Dela den i flera.'
    case 'tooManySheets':
      return `Filen har fler än ${found.most} blad. Ta bort dem som inte ska importeras.`
    case 'tooManyRows':
      return `Filen har fler än ${figures.number(found.most)} rader. Dela den i flera.`
    case 'tooManyColumns':
      return `Filen har fler än ${found.most} kolumner. Ta bort dem som inte ska importeras.`
    case 'cellTooLong':
      return `Blad ”${found.sheet}”, rad ${found.row}, kolumn ${found.column}: cellen har fler än ${figures.number(found.most)} tecken. Korta texten.`
    case 'openQuote':
      return `Rad ${found.row}: ett citattecken öppnas och stängs inte. Lägg till det som saknas.`
    case 'brokenCell':
      return `Rad ${found.row}, kolumn ${found.column}: cellen går inte att läsa. Öppna filen i Excel, räkna om den och spara den igen.`
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)}\u00a0MB`
}

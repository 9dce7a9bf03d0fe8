import type { Unreadable } from '../../domain/importing/unreadable.ts'
import { englishFigures as figures } from '../figures.ts'

const saveAgain = 'Open it in Excel and save it as an Excel workbook (.xlsx).'

export function unreadable(found: Unreadable): string {
  switch (found.unreadable) {
    case 'empty':
      return 'The file is empty. Choose one that has rows.'
    case 'damaged':
      return `The file cannot be read. ${saveAgain}`
    case 'locked':
    case 'olderExcel':
      return `The file has a password or an older format. ${saveAgain}`
    case 'macros':
      return `The file has macros in it, and we do not take those. ${saveAgain}`
    case 'otherFormat':
      return 'The file is neither an Excel workbook (.xlsx) nor a CSV file. Save it as one of them.'
    case 'tooLarge':
      return `The file is too large. It may be ${megabytes(found.mostBytes)} at most. Divide it.`
    case 'tooLargeUnpacked':
      return 'The file becomes too large when it is unpacked. Divide it.'
    case 'tooSlow':
      return 'The file takes too long to read. Divide it.'
    case 'tooManySheets':
      return `The file has more than ${found.most} sheets. Remove those that are not to be imported.`
    case 'tooManyRows':
      return `The file has more than ${figures.number(found.most)} rows. Divide it.`
    case 'tooManyColumns':
      return `The file has more than ${found.most} columns. Remove those that are not to be imported.`
    case 'cellTooLong':
      return `Sheet “${found.sheet}”, row ${found.row}, column ${found.column}: the cell has more than ${figures.number(found.most)} characters. Shorten it.`
    case 'openQuote':
      return `Row ${found.row}: a quotation mark opens and never closes. Add the one that is missing.`
    case 'brokenCell':
      return `Row ${found.row}, column ${found.column}: the cell cannot be read. Open the file in Excel, recalculate and save it again.`
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)}\u00a0MB`
}
